-- Files of facts sent in by operators. A file is worked through in batches, each one transaction
-- that also moves rows_read on: after a crash the import goes on behind the last batch kept.

create table import (
  id uuid primary key,
  type text not null,
  format text not null check (format in ('CSV', 'NDJSON')),
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  rows_read bigint not null default 0 check (rows_read >= 0),
  accepted bigint not null default 0 check (accepted >= 0),
  rejected bigint not null default 0 check (rejected >= 0),
  message text,
  heading text,
  created_at timestamptz not null,
  finished_at timestamptz,
  check (accepted + rejected = rows_read)
);
comment on column import.heading is
  'The columns of the file as a CSV line, under which its rejected rows are handed back.';

create table import_reject (
  import_id uuid not null references import (id),
  line bigint not null,
  column_name text not null,
  cause text not null,
  row text not null,
  primary key (import_id, line)
);
comment on column import_reject.row is 'The row as it came, in the format of its file.';
