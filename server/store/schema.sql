CREATE TABLE "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null);

CREATE TABLE "population" ("wave" text not null references "wave" ("code") on delete cascade, "option" text not null, "position" integer not null, "eligible_count" integer not null, constraint "population_key" primary key ("wave",
  "option"));

CREATE TABLE "publication" ("wave" text primary key references "wave" ("code"), "catalogue" text not null);

CREATE TABLE "published_table" ("wave" text not null references "publication" ("wave"), "id" text not null, "body" text not null, constraint "published_table_key" primary key ("wave",
  "id"));

CREATE TABLE "questionnaire" ("hash" text primary key, "code" text not null, "version" integer not null, "body" text not null, "table_plan" text not null, constraint "questionnaire_version" unique ("code",
  "version"));

CREATE TABLE "session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade);

CREATE TABLE "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null, "role" text not null);

CREATE TABLE "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null);

CREATE TABLE "wave" ("code" text primary key, "organisation" text not null, "title" text not null, "questionnaire_hash" text not null references "questionnaire" ("hash"), "state" text not null, "is_synthetic" integer not null, "opens_on" text not null, "closes_on" text not null, "retain_until" text not null, "minimum_base" integer not null, "merges" text not null, "contract" text, "opened_at" text, "closed_at" text, "published_at" text);

CREATE INDEX "account_userId_idx" on "account" ("userId");

CREATE INDEX "session_userId_idx" on "session" ("userId");

CREATE INDEX "verification_identifier_idx" on "verification" ("identifier");
