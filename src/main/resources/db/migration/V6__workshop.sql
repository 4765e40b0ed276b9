-- Releases share their content: a file is kept once, by the SHA-256 of its bytes, however many
-- releases and drafts it is part of.
create table rulebook_content (
  sha256  text collate "C" primary key check (sha256 = encode(sha256(content), 'hex')),
  content bytea not null
);

insert into rulebook_content (sha256, content)
select distinct on (1) encode(sha256(content), 'hex'), content from release_file;

alter table release_file add column sha256 text collate "C" references rulebook_content;
update release_file set sha256 = encode(sha256(content), 'hex');
alter table release_file alter column sha256 set not null, drop column content;

-- Who made a release, and what came of its check. Those of before this file were seeds.
alter table release
  add column number   bigint generated always as identity unique,
  add column base     text references release,
  add column author   text not null default 'Heed',
  add column approver text,
  add column message  text not null default 'Read from the rules folder.',
  add column checked  json not null default '{}';
alter table release
  alter column author drop default, alter column message drop default,
  alter column checked drop default;
comment on column release.number is 'Newer releases have higher ones; there may be gaps.';

-- Which release decides: that of the switch with the highest number. A switch takes the number
-- after the one that its maker saw, so that of two made at once one fails.
create table release_switch (
  number      bigint      primary key check (number > 0),
  release_id  text        not null references release,
  kind        text        not null check (kind in ('SEED', 'PUBLISH', 'ROLLBACK', 'QUARANTINE')),
  quarantined text        references release,
  made_by     text        not null,
  message     text        not null,
  at          timestamptz not null,
  check ((kind = 'QUARANTINE') = (quarantined is not null)),
  check (quarantined <> release_id)
);
comment on column release_switch.quarantined is 'The release that was taken off because of a decision that did not end.';
create index release_switch_of_release on release_switch (release_id, number);

insert into release_switch (number, release_id, kind, made_by, message, at)
select row_number() over (order by recorded_at, id), id, 'SEED', 'Heed',
  'Read from the rules folder.', recorded_at
from release;

create function announce_switch() returns trigger language plpgsql as $$
begin
  perform pg_notify('heed_release', 'switch ' || new.number);
  return null;
end $$;
create trigger switch_is_announced after insert on release_switch
  for each row execute function announce_switch();

-- History is never rewritten.
create trigger content_is_append_only before update or delete on rulebook_content
  for each row execute function refuse_rewriting();
create trigger release_is_append_only before update or delete on release
  for each row execute function refuse_rewriting();
create trigger release_file_is_append_only before update or delete on release_file
  for each row execute function refuse_rewriting();
create trigger switch_is_append_only before update or delete on release_switch
  for each row execute function refuse_rewriting();

-- Drafts: changed files over a base release.
create table draft (
  id           uuid        primary key,
  name         text        not null check (char_length(name) between 1 and 200),
  base         text        not null references release,
  author       text        not null,
  state        text        not null
    check (state in ('EDITING', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'DISCARDED')),
  content_hash text        not null check (content_hash ~ '^[0-9a-f]{16}$'),
  approved_by  text,
  approved_at  timestamptz,
  created_at   timestamptz not null,
  check ((state = 'APPROVED') <= (approved_by is not null)),
  check ((approved_by is null) = (approved_at is null))
);
comment on column draft.content_hash is 'Of the whole rulebook that the draft would make: the id of its release. An approval is of this one.';

create table draft_file (
  draft_id   uuid        not null references draft,
  path       text        collate "C" not null,
  sha256     text        collate "C" references rulebook_content,
  changed_by text        not null,
  changed_at timestamptz not null,
  primary key (draft_id, path)
);
comment on column draft_file.sha256 is 'Null: the file is taken out.';

-- Files that were changed both in the draft and in the release that it was rebased on.
create table draft_conflict (
  draft_id uuid not null references draft,
  path     text collate "C" not null,
  base     text collate "C" references rulebook_content,
  theirs   text collate "C" references rulebook_content,
  yours    text collate "C" references rulebook_content,
  said     text not null,
  primary key (draft_id, path)
);
comment on column draft_conflict.said is 'What both changed, in words.';

-- Warnings that somebody has looked at and leaves as they are.
create table draft_acknowledgement (
  draft_id uuid        not null references draft,
  key      text        not null check (char_length(key) between 1 and 64),
  made_by  text        not null,
  at       timestamptz not null,
  primary key (draft_id, key)
);

-- Who did what when.
create table draft_event (
  draft_id     uuid        not null references draft,
  number       bigint      generated always as identity,
  kind         text        not null,
  made_by      text        not null,
  at           timestamptz not null,
  path         text,
  content_hash text        not null,
  message      text,
  primary key (draft_id, number)
);
create trigger event_is_append_only before update or delete on draft_event
  for each row execute function refuse_rewriting();

-- The Heeds that share this database, each by what it said last. Not history.
create table replica (
  id         uuid        primary key,
  name       text        not null,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  release    text        not null,
  ready      text,
  trouble    text
);
comment on column replica.release is 'The release that it decides by.';
comment on column replica.ready is 'The release that it has made ready to decide, before a switch to it.';
