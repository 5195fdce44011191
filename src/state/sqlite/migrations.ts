/**
 * Step n brings a database from version n to n + 1 (SQLite's `user_version`). A step that has been released
 * is never edited: add another.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE receipts (
    id TEXT PRIMARY KEY, member TEXT NOT NULL, server TEXT, is_private INTEGER NOT NULL,
    asked_at INTEGER NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL, writer TEXT,
    statements TEXT NOT NULL, papers TEXT NOT NULL, rules TEXT NOT NULL,
    micro_usd INTEGER NOT NULL, millis INTEGER NOT NULL, question TEXT
  ) WITHOUT ROWID;
  CREATE INDEX receipts_by_member ON receipts (member);
  CREATE INDEX receipts_by_age ON receipts (asked_at);

  CREATE TABLE feedback (
    receipt TEXT NOT NULL, member TEXT NOT NULL, server TEXT, verdict TEXT NOT NULL, given_at INTEGER NOT NULL,
    PRIMARY KEY (receipt, member)
  ) WITHOUT ROWID;

  CREATE TABLE settings (server TEXT PRIMARY KEY, chosen TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE counters (key TEXT PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire INTEGER);
  `,
  `
  CREATE TABLE disputes (
    id INTEGER PRIMARY KEY, server TEXT NOT NULL, member TEXT, receipt TEXT NOT NULL,
    paper TEXT NOT NULL, spot TEXT NOT NULL, reason TEXT NOT NULL, raised_at INTEGER NOT NULL,
    note TEXT, noted_by TEXT,
    UNIQUE (server, member, paper, spot)
  );

  CREATE TABLE turns (
    id INTEGER PRIMARY KEY, conversation TEXT NOT NULL, server TEXT, member TEXT NOT NULL,
    receipt TEXT NOT NULL, asked_at INTEGER NOT NULL
  );
  CREATE INDEX turns_by_conversation ON turns (conversation, id);
  `,
  `
  CREATE INDEX receipts_by_server ON receipts (server, asked_at);
  `,
  `
  CREATE TABLE purged_counters (only INTEGER PRIMARY KEY CHECK (only = 1), before TEXT NOT NULL);
  `,
  `
  ALTER TABLE receipts ADD COLUMN input_tokens INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE receipts ADD COLUMN output_tokens INTEGER NOT NULL DEFAULT 0;
  `,
  `
  ALTER TABLE disputes ADD COLUMN closed_at INTEGER;
  `,
  `
  DROP TABLE purged_counters;

  CREATE TABLE keys (fingerprint TEXT PRIMARY KEY, last_used INTEGER NOT NULL) WITHOUT ROWID;

  CREATE TABLE clock (only INTEGER PRIMARY KEY CHECK (only = 1), seen INTEGER NOT NULL, jumped INTEGER);
  INSERT INTO clock SELECT 1, max(asked_at), NULL FROM receipts HAVING max(asked_at) IS NOT NULL;
  `,
  `
  ALTER TABLE keys ADD COLUMN first_used INTEGER NOT NULL DEFAULT 0;
  `,
  `
  ALTER TABLE receipts ADD COLUMN readings TEXT;
  `,
  `
  ALTER TABLE feedback ADD COLUMN reason TEXT;
  `,
  `
  CREATE TABLE collections (
    id TEXT PRIMARY KEY, epoch TEXT NOT NULL, revision INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE papers (
    number INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    record TEXT NOT NULL, checksum TEXT NOT NULL, provenance TEXT NOT NULL, problems TEXT NOT NULL,
    analysis TEXT NOT NULL, analysed_by TEXT NOT NULL, source INTEGER, source_key TEXT,
    added_at INTEGER NOT NULL, added_by TEXT, changed INTEGER NOT NULL,
    superseded_at INTEGER, removed_at INTEGER,
    UNIQUE (collection, id, version)
  );
  CREATE INDEX papers_by_change ON papers (collection, changed);
  CREATE INDEX papers_by_member ON papers (added_by);

  CREATE TABLE additions (
    id TEXT PRIMARY KEY, collection TEXT NOT NULL, member TEXT NOT NULL, is_proposal INTEGER NOT NULL,
    papers TEXT NOT NULL, made_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX additions_by_collection ON additions (collection);

  CREATE TABLE sources (
    id INTEGER PRIMARY KEY, collection TEXT NOT NULL, spec TEXT NOT NULL, cursor TEXT,
    added_at INTEGER NOT NULL, added_by TEXT, owner TEXT, leased_until INTEGER, began_at INTEGER, ended TEXT, left_aside TEXT,
    UNIQUE (collection, spec)
  );
  `,
  `
  ALTER TABLE sources ADD COLUMN key TEXT;

  CREATE TABLE source_papers (
    source INTEGER NOT NULL, key TEXT NOT NULL, collection TEXT NOT NULL, paper TEXT NOT NULL,
    PRIMARY KEY (source, key)
  ) WITHOUT ROWID;
  CREATE INDEX source_papers_by_paper ON source_papers (collection, paper);

  CREATE TABLE notices (
    collection TEXT NOT NULL, paper TEXT NOT NULL, found TEXT NOT NULL, checked_at INTEGER NOT NULL,
    PRIMARY KEY (collection, paper)
  ) WITHOUT ROWID;
  `,
  `
  ALTER TABLE sources ADD COLUMN channel TEXT;
  ALTER TABLE notices ADD COLUMN told INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE citings (
    receipt TEXT PRIMARY KEY, member TEXT NOT NULL, server TEXT, is_private INTEGER NOT NULL, papers TEXT NOT NULL,
    channel TEXT NOT NULL, asked_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX citings_by_age ON citings (asked_at);
  `,
  `
  ALTER TABLE receipts ADD COLUMN versions TEXT;
  `,
  `
  ALTER TABLE receipts ADD COLUMN topics TEXT;
  ALTER TABLE collections ADD COLUMN digested_at INTEGER;
  `,
  `
  CREATE TABLE claims (
    kind TEXT NOT NULL, id TEXT NOT NULL, claimed_at INTEGER NOT NULL, PRIMARY KEY (kind, id)
  ) WITHOUT ROWID;
  CREATE INDEX claims_by_age ON claims (claimed_at);

  CREATE TABLE lanes (name TEXT PRIMARY KEY, free_at INTEGER NOT NULL) WITHOUT ROWID;

  CREATE TABLE gateway_sessions (
    shard INTEGER NOT NULL, shards INTEGER NOT NULL, session TEXT NOT NULL, kept_at INTEGER NOT NULL,
    PRIMARY KEY (shard, shards)
  ) WITHOUT ROWID;

  CREATE TABLE shard_leases (
    shard INTEGER NOT NULL, shards INTEGER NOT NULL, owner TEXT NOT NULL, leased_until INTEGER NOT NULL,
    PRIMARY KEY (shard, shards)
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE waiting_questions (
    receipt TEXT PRIMARY KEY, member TEXT NOT NULL, server TEXT, collection TEXT NOT NULL, caller TEXT NOT NULL,
    asked_at INTEGER NOT NULL, revision INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX waiting_questions_by_member ON waiting_questions (member);

  CREATE TABLE quiet_members (member TEXT PRIMARY KEY) WITHOUT ROWID;

  CREATE TABLE weekly_digests (
    collection TEXT PRIMARY KEY, channel TEXT NOT NULL, caller TEXT NOT NULL, next_at INTEGER NOT NULL, refused_at INTEGER
  ) WITHOUT ROWID;
  `,
];
