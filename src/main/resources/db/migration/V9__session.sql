-- Who is signed in to the pages. Only the hash of a token is kept: whoever reads this table can use none.
create table session (
  token_sha256 bytea       not null primary key check (length(token_sha256) = 32),
  account      text        not null references account on delete cascade,
  began_at     timestamptz not null,
  seen_at      timestamptz not null
);

create index session_account on session (account);

-- A link that signs in as an account, once.
create table sign_in_link (
  token_sha256 bytea       not null primary key check (length(token_sha256) = 32),
  account      text        not null references account on delete cascade,
  expires_at   timestamptz not null
);
