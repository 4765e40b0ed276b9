-- Who may call Heed. A name is given once and for ever: decisions, drafts and releases bear it, so a
-- removed account leaves its name here.
create table caller (
  name  text not null primary key check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  kind  text not null check (kind in ('PERSON', 'SYSTEM')),
  since timestamptz not null,
  unique (name, kind)
);

-- A person signs in with a password; kept as Argon2id in its usual text form.
create table account (
  name            text        not null primary key,
  kind            text        not null default 'PERSON' check (kind = 'PERSON'),
  password_hash   text        not null,
  password_set_at timestamptz not null,
  disabled        boolean     not null default false,
  foreign key (name, kind) references caller (name, kind)
);

create table account_role (
  account text not null references account on delete cascade,
  role    text not null,
  primary key (account, role)
);

-- A system may have several keys, so that one can follow another without a gap.
create table api_key (
  prefix        text        not null primary key check (prefix ~ '^[a-z0-9]{8}$'),
  name          text        not null,
  kind          text        not null default 'SYSTEM' check (kind = 'SYSTEM'),
  secret_sha256 bytea       not null check (length(secret_sha256) = 32),
  scopes        text[]      not null check (cardinality(scopes) > 0),
  created_at    timestamptz not null,
  expires_at    timestamptz,
  revoked_at    timestamptz,
  last_used_on  date,
  foreign key (name, kind) references caller (name, kind)
);
