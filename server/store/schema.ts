import type { MomentKind, MomentState, MomentTrouble } from '../contract/fieldwork/calendar.ts';
import type { WaveState } from '../contract/fieldwork/wave-state.ts';
import type { SealingKind } from '../../surveys/sealing/sealing-contract.ts';

/**
 * The tables of the main database, as Kysely sees them. Responses are not here: they live in files of their own
 * (responses/), apart from everything that knows a person.
 */
export interface Schema {
  questionnaire: QuestionnaireTable;
  questionnaire_draft: QuestionnaireDraftTable;
  wave: WaveTable;
  population: PopulationTable;
  stratum: StratumTable;
  invitation: InvitationTable;
  drawn_code: DrawnCodeTable;
  accepted_ticket: AcceptedTicketTable;
  public_step: PublicStepTable;
  clock: ClockTable;
  planned_moment: PlannedMomentTable;
  series: SeriesTable;
  addendum: AddendumTable;
  audit_entry: LogEntryTable;
  log_head: LogHeadTable;
  paper_batch: PaperBatchTable;
  draft_choice: DraftChoiceTable;
  publication: PublicationTable;
  published_table: PublishedTableTable;
  plan: PlanTable;
  plan_note: PlanNoteTable;
  printed_report: PrintedReportTable;
  intake_word: IntakeWordTable;
  report: ReportTable;
  action: ActionTable;
  open_results: OpenResultsTable;
  topic_book: TopicBookTable;
  topic_correction: TopicCorrectionTable;
  organisation: OrganisationTable;
  unit_reader: UnitReaderTable;
  sealing: SealingTable;
  trustee: TrusteeTable;
  sealed_list: SealedListTable;
  unit_reader_offer: UnitReaderOfferTable;
  unit_reader_title: UnitReaderTitleTable;
  unit_reader_list: UnitReaderListTable;
  user: AccountTable;
  session: SessionTable;
  account: CredentialTable;
  second_step: SecondStepTable;
  second_step_role: SecondStepRoleTable;
  account_invitation: AccountInvitationTable;
  sign_in_attempt: SignInAttemptTable;
}

interface SealingTable {
  wave: string;
  /** Which trustees open together. */
  kind: SealingKind;
}

interface TrusteeTable {
  wave: string;
  code: string;
  position: number;
  /** JSON. */
  label: string;
  /** JSON; null until the trustee has handed them in. */
  public_keys: string | null;
  /** The hash of the keys with which the trustee has rehearsed. */
  rehearsed_keys: string | null;
}

interface SealedListTable {
  wave: string;
  /** JSON. */
  content: string;
  hash: string;
}

interface OrganisationTable {
  fiscal_year: number;
  /** JSON. */
  units: string;
  changed_at: string;
  /** Name of the account. */
  changed_by: string;
}

interface UnitReaderTable {
  account: string;
  fiscal_year: number;
  unit: string;
}

/** Units that wait for whoever was invited. */
interface UnitReaderOfferTable {
  email: string;
  name: string;
  fiscal_year: number;
  unit: string;
}

interface UnitReaderTitleTable {
  /** In plain words. */
  title: string;
  is_reader: number;
}

/** The list that was applied last, one row at most. */
interface UnitReaderListTable {
  fiscal_year: number;
  applied_at: string;
  /** Name of the account. */
  applied_by: string;
  /** JSON: what was assigned before. */
  assigned_before: string;
}

interface OpenResultsTable {
  wave: string;
  opened_at: string;
}

interface QuestionnaireTable {
  /** SHA-256 of the canonical JSON: the identity of a version. */
  hash: string;
  code: string;
  version: number;
  body: string;
  table_plan: string;
  /** Hash of the version of which a wave filled in the placeholders; null for a version of the library. */
  filled_from: string | null;
}

interface QuestionnaireDraftTable {
  code: string;
  /** The version it began with; null: from nothing. */
  base_version: number | null;
  /** Counts the saves, so that two editors cannot overwrite each other unseen. */
  revision: number;
  body: string;
  changed_at: string;
}

interface WaveTable {
  code: string;
  organisation: string;
  title: string;
  questionnaire_hash: string;
  state: WaveState;
  is_synthetic: number;
  opens_on: string;
  closes_on: string;
  retain_until: string;
  minimum_base: number;
  /** JSON. */
  head_counts: string;
  merges: string;
  /** JSON list of collection modes. */
  modes: string;
  merged_strata: string;
  tickets_until: string | null;
  /** IANA name; null: of before waves had one. */
  time_zone: string | null;
  /** JSON: the words for the questionnaire's placeholders; null: of before they were kept. */
  terms: string | null;
  /** The response rate HR aims at, in (0, 1]. */
  target_rate: number | null;
  /** The series this wave is a round of, and which, from 1. */
  series: string | null;
  round: number | null;
  /** Canonical JSON of what respondents were promised; null until the wave opens. */
  contract: string | null;
  opened_at: string | null;
  closed_at: string | null;
  published_at: string | null;
}

interface PopulationTable {
  wave: string;
  option: string;
  position: number;
  eligible_count: number;
}

interface StratumTable {
  wave: string;
  code: string;
  /** Frozen when the wave closes; until then it is counted from the invitations. */
  invited_count: number;
  /** Tickets signed: counted as they are, never taken back. */
  issued_count: number;
  reissued_count: number;
  printed_code_count: number;
  /** Frozen when the wave closes. */
  accepted_ticket_count: number;
  accepted_code_count: number;
}

/** A later closing day of an open wave. */
interface AddendumTable {
  wave: string;
  number: number;
  at: string;
  /** The closing day until then, and from then on. */
  closed_on: string;
  closes_on: string;
}

/** One row: when the clock of the machine was last believed. */
interface ClockTable {
  id: number;
  seen_at: string;
}

/** What a wave does by itself, and when. */
interface PlannedMomentTable {
  wave: string;
  kind: MomentKind;
  /** That of a closing is the wave's own: what stands here is not read. */
  day: string;
  is_on: number;
  /** JSON: subject, text and language of what is mailed. */
  mail: string | null;
  state: MomentState;
  /** When it began, was done, or was given up. */
  at: string | null;
  /** Why it waits, or was given up. */
  trouble: MomentTrouble | null;
}

/** Short waves that follow each other. */
interface SeriesTable {
  code: string;
  /** JSON. */
  body: string;
  /** Whether further rounds are made. */
  is_on: number;
  /** Rounds that were made or left out: they are never made again. */
  made_count: number;
}

/** How an open wave stood on one day, for everybody. */
interface PublicStepTable {
  wave: string;
  day: string;
  /** JSON. */
  counts: string;
  /** JSON list; null for days that are over. */
  tickets: string | null;
}

/** Known people; deleted when the wave closes. */
interface InvitationTable {
  id: string;
  wave: string;
  stratum: string;
  code_hash: Buffer;
  /** SHA-256 of the blinded ticket that was signed; 32 zero bytes before. Overwritten in place. */
  blinded_hash: Buffer;
  /** Staff number, or whatever tells people apart. */
  reference: string;
  name: string;
  department: string;
  email: string | null;
  /** How often the invitation was renewed; part of what its code is made from. */
  generation: number;
  mailed_on: string | null;
}

interface DrawnCodeTable {
  code_hash: Buffer;
  wave: string;
  stratum: string;
}

/** The public tally of a closed wave. */
interface AcceptedTicketTable {
  wave: string;
  stratum: string;
  message: string;
  signature: string;
}

interface LogEntryTable {
  position: number;
  at: string;
  actor: string;
  action: string;
  /** What was done to a wave, or to a plan. */
  wave: string | null;
  plan: string | null;
  facts: string;
  /** SHA-256 over the hash of the entry before and everything of this one; null only while a migration runs. */
  hash: string | null;
}

/** One row: where the chain of the log ends. */
interface LogHeadTable {
  id: number;
  position: number;
  hash: string;
}

interface PaperBatchTable {
  wave: string;
  number: number;
  label: string;
  stratum: string | null;
  envelope_count: number;
  unusable_count: number;
  recorded_count: number;
  refused_count: number;
  is_recorded: number;
}

/** Of a closed wave: how its tables are made coarser before they are published. */
interface DraftChoiceTable {
  wave: string;
  /** JSON list of remedies. */
  remedies: string;
  /** JSON list of drafts that somebody looked at: their remedies, and the attributes whose blanks joined a group. */
  seen: string;
}

interface PublicationTable {
  wave: string;
  /** The catalogue and the rules the tables were made under, as JSON. */
  catalogue: string;
}

interface PublishedTableTable {
  wave: string;
  id: string;
  body: string;
}

interface ReportTable {
  wave: string;
  /** Counts the saves, so that two people cannot overwrite each other unseen. */
  revision: number;
  options: string;
  changed_at: string;
  /** Name of the account. */
  changed_by: string;
}

/** Every version is a row. */
interface TopicBookTable {
  questionnaire: string;
  /** Of the questionnaire when topics were first written for the place. */
  version: number;
  place: string;
  revision: number;
  topics: string;
  changed_at: string;
  /** Name of the account. */
  changed_by: string;
}

/** Every version is a row. */
interface TopicCorrectionTable {
  wave: string;
  place: string;
  revision: number;
  corrections: string;
  changed_at: string;
  /** Name of the account. */
  changed_by: string;
}

interface PlanTable {
  code: string;
  /** Counts the saves, so that two people cannot overwrite each other unseen. */
  revision: number;
  body: string;
  changed_at: string;
  /** Name of the account. */
  changed_by: string;
}

interface PlanNoteTable {
  plan: string;
  number: number;
  /** The day of the meeting. */
  meeting_on: string;
  kind: string;
  /** Code of the indicator that it is about; null: the whole plan. */
  indicator: string | null;
  body: string;
  written_at: string;
  /** Name of the account. */
  written_by: string;
}

interface PrintedReportTable {
  code: string;
  questionnaire: string;
  /** Where the survey that was printed was collected here too: facts about that wave which everybody may know. */
  wave: string | null;
  body: string;
  added_at: string;
  /** Name of the account. */
  added_by: string;
}

/** What words in people's files mean for a questionnaire; nothing of who wrote them, nor of what was answered. */
interface IntakeWordTable {
  questionnaire: string;
  place: string;
  words: string;
  meaning: string;
}

/** What is done about what a wave found. */
interface ActionTable {
  wave: string;
  number: number;
  /** Counts the saves, so that two people cannot overwrite each other unseen. */
  revision: number;
  body: string;
}

/** The part of better-auth's table that queries of ours read. */
interface AccountTable {
  id: string;
  name: string;
  email: string;
  role: string;
}

/** Likewise: by what an account is signed in to. */
interface CredentialTable {
  id: string;
  userId: string;
  providerId: string;
}

/** Likewise. */
interface SessionTable {
  id: string;
  userId: string;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  /** What it began with; null: of before that was kept. */
  method: string | null;
}

interface SecondStepTable {
  account: string;
  /** The secret that codes are made of, sealed under a key that is not in the database. */
  sealed_secret: string;
  /** JSON list; those that were used are gone. */
  recovery_hashes: string;
  /** Half-minutes since 1970 of the last code that was taken; null: none has been, and it is not asked for yet. */
  last_period: number | null;
}

/** Roles that must have a second step. */
interface SecondStepRoleTable {
  role: string;
}

interface AccountInvitationTable {
  id: string;
  name: string;
  email: string;
  role: string;
  token_hash: string;
  invited_by: string;
  created_at: string;
  expires_at: string;
}

interface SignInAttemptTable {
  /** A keyed hash: of an address, or of one with a device that is known. */
  key: string;
  failure_count: number;
  /** Milliseconds since 1970. */
  blocked_until: number;
}
