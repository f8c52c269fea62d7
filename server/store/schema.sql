CREATE TRIGGER "audit_entry_no_delete" BEFORE DELETE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

CREATE TRIGGER "audit_entry_no_update" BEFORE UPDATE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

CREATE TABLE "accepted_ticket" ("wave" text not null references "wave" ("code"), "stratum" text not null, "message" text not null, "signature" text not null, constraint "accepted_ticket_key" primary key ("wave",
  "stratum",
  "message")) without rowid;

CREATE TABLE "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null);

CREATE TABLE "account_invitation" ("id" text primary key, "name" text not null, "email" text not null unique, "role" text not null, "token_hash" text not null unique, "invited_by" text not null, "created_at" text not null, "expires_at" text not null);

CREATE TABLE "action" ("wave" text not null references "wave" ("code") on delete cascade, "number" integer not null, "revision" integer not null, "body" text not null, constraint "action_key" primary key ("wave",
  "number"));

CREATE TABLE "addendum" ("wave" text not null references "wave" ("code") on delete cascade, "number" integer not null, "at" text not null, "closed_on" text not null, "closes_on" text not null, constraint "addendum_key" primary key ("wave",
  "number"));

CREATE TABLE "audit_entry" ("position" integer primary key autoincrement, "at" text not null, "actor" text not null, "action" text not null, "wave" text, "facts" text not null, "plan" text, "hash" text);

CREATE TABLE "clock" ("id" integer primary key, "seen_at" text not null);

CREATE TABLE "draft_choice" ("wave" text primary key references "wave" ("code") on delete cascade, "remedies" text not null, "seen" text not null);

CREATE TABLE "drawn_code" ("code_hash" blob primary key, "wave" text not null references "wave" ("code") on delete cascade, "stratum" text not null) without rowid;

CREATE TABLE "intake_word" ("questionnaire" text not null, "place" text not null, "words" text not null, "meaning" text not null, constraint "intake_word_key" primary key ("questionnaire",
  "place",
  "words"));

CREATE TABLE "invitation" ("id" text primary key, "wave" text not null references "wave" ("code") on delete cascade, "stratum" text not null, "code_hash" blob not null unique, "blinded_hash" blob not null, "reference" text not null, "name" text not null, "department" text not null, "email" text, "generation" integer not null, "mailed_on" text, constraint "invitation_reference" unique ("wave",
  "reference"));

CREATE TABLE "log_head" ("id" integer primary key, "position" integer not null, "hash" text not null);

CREATE TABLE "open_results" ("wave" text primary key references "wave" ("code") on delete cascade, "opened_at" text not null);

CREATE TABLE "organisation" ("fiscal_year" integer primary key, "units" text not null, "changed_at" text not null, "changed_by" text not null);

CREATE TABLE "paper_batch" ("wave" text not null references "wave" ("code"), "number" integer not null, "label" text not null, "stratum" text, "envelope_count" integer not null, "unusable_count" integer not null, "recorded_count" integer not null, "refused_count" integer not null, "is_recorded" integer not null, constraint "paper_batch_key" primary key ("wave",
  "number"));

CREATE TABLE "plan" ("code" text primary key, "revision" integer not null, "body" text not null, "changed_at" text not null, "changed_by" text not null);

CREATE TABLE "plan_note" ("plan" text not null, "number" integer not null, "meeting_on" text not null, "kind" text not null, "indicator" text, "body" text not null, "written_at" text not null, "written_by" text not null, constraint "plan_note_key" primary key ("plan",
  "number"));

CREATE TABLE "planned_moment" ("wave" text not null references "wave" ("code") on delete cascade, "kind" text not null, "day" text not null, "is_on" integer not null, "mail" text, "state" text not null, "at" text, "trouble" text, constraint "planned_moment_key" primary key ("wave",
  "kind",
  "day"));

CREATE TABLE "population" ("wave" text not null references "wave" ("code") on delete cascade, "option" text not null, "position" integer not null, "eligible_count" integer not null, constraint "population_key" primary key ("wave",
  "option"));

CREATE TABLE "printed_report" ("code" text primary key, "questionnaire" text not null, "wave" text, "body" text not null, "added_at" text not null, "added_by" text not null);

CREATE TABLE "public_step" ("wave" text not null references "wave" ("code") on delete cascade, "day" text not null, "counts" text not null, "tickets" text, constraint "public_step_key" primary key ("wave",
  "day"));

CREATE TABLE "publication" ("wave" text primary key references "wave" ("code"), "catalogue" text not null);

CREATE TABLE "published_table" ("wave" text not null references "publication" ("wave"), "id" text not null, "body" text not null, constraint "published_table_key" primary key ("wave",
  "id"));

CREATE TABLE "questionnaire" ("hash" text primary key, "code" text not null, "version" integer not null, "body" text not null, "table_plan" text not null, "filled_from" text, constraint "questionnaire_version" unique ("code",
  "version"));

CREATE TABLE "questionnaire_draft" ("code" text primary key, "base_version" integer, "revision" integer not null, "body" text not null, "changed_at" text not null);

CREATE TABLE "report" ("wave" text primary key references "wave" ("code") on delete cascade, "revision" integer not null, "options" text not null, "changed_at" text not null, "changed_by" text not null);

CREATE TABLE "sealed_list" ("wave" text primary key references "wave" ("code") on delete cascade, "content" text not null, "hash" text not null);

CREATE TABLE "sealing" ("wave" text primary key references "wave" ("code") on delete cascade, "kind" text not null);

CREATE TABLE "second_step" ("account" text primary key references "user" ("id") on delete cascade, "sealed_secret" text not null, "recovery_hashes" text not null, "last_period" bigint);

CREATE TABLE "second_step_role" ("role" text primary key);

CREATE TABLE "series" ("code" text primary key, "body" text not null, "is_on" integer not null, "made_count" integer not null);

CREATE TABLE "session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade, "method" text);

CREATE TABLE "sign_in_attempt" ("key" text primary key, "failure_count" integer not null, "blocked_until" bigint not null);

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE "stratum" ("wave" text not null references "wave" ("code") on delete cascade, "code" text not null, "invited_count" integer not null, "issued_count" integer not null, "reissued_count" integer not null, "printed_code_count" integer not null, "accepted_ticket_count" integer not null, "accepted_code_count" integer not null, constraint "stratum_key" primary key ("wave",
  "code"));

CREATE TABLE "topic_book" ("questionnaire" text not null, "version" integer not null, "place" text not null, "revision" integer not null, "topics" text not null, "changed_at" text not null, "changed_by" text not null, constraint "topic_book_key" primary key ("questionnaire",
  "version",
  "place",
  "revision"));

CREATE TABLE "topic_correction" ("wave" text not null references "wave" ("code") on delete cascade, "place" text not null, "revision" integer not null, "corrections" text not null, "changed_at" text not null, "changed_by" text not null, constraint "topic_correction_key" primary key ("wave",
  "place",
  "revision"));

CREATE TABLE "trustee" ("wave" text not null references "sealing" ("wave") on delete cascade, "code" text not null, "position" integer not null, "label" text not null, "public_keys" text, "rehearsed_keys" text, constraint "trustee_key" primary key ("wave",
  "code"));

CREATE TABLE "unit_reader" ("account" text not null references "user" ("id") on delete cascade, "fiscal_year" integer not null, "unit" text not null, constraint "unit_reader_key" primary key ("account",
  "fiscal_year",
  "unit"));

CREATE TABLE "unit_reader_list" ("fiscal_year" integer not null, "applied_at" text primary key, "applied_by" text not null, "assigned_before" text not null);

CREATE TABLE "unit_reader_offer" ("email" text not null, "name" text not null, "fiscal_year" integer not null, "unit" text not null, constraint "unit_reader_offer_key" primary key ("email",
  "fiscal_year",
  "unit"));

CREATE TABLE "unit_reader_title" ("title" text primary key, "is_reader" integer not null);

CREATE TABLE "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null, "role" text not null);

CREATE TABLE "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null);

CREATE TABLE "wave" ("code" text primary key, "organisation" text not null, "title" text not null, "questionnaire_hash" text not null references "questionnaire" ("hash"), "state" text not null, "is_synthetic" integer not null, "opens_on" text not null, "closes_on" text not null, "retain_until" text not null, "minimum_base" integer not null, "merges" text not null, "contract" text, "opened_at" text, "closed_at" text, "published_at" text, "modes" text default '["open-link"]' not null, "merged_strata" text default '[]' not null, "tickets_until" text, "time_zone" text, "terms" text, "target_rate" real, "series" text, "round" integer, "head_counts" text default '[]' not null);

CREATE INDEX "account_userId_idx" on "account" ("userId");

CREATE INDEX "invitation_wave" on "invitation" ("wave",
  "stratum");

CREATE INDEX "session_userId_idx" on "session" ("userId");

CREATE INDEX "verification_identifier_idx" on "verification" ("identifier");
