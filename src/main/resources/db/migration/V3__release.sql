-- Rulebook releases: immutable, named by the hash of their content.
create table release (
  id          text primary key check (id ~ '^[0-9a-f]{16}$'),
  recorded_at timestamptz not null
);

create table release_file (
  release_id text  not null references release,
  path       text  not null,
  content    bytea not null,
  primary key (release_id, path)
);
