/**
 * Columns of every table. Instants are ISO 8601 text in UTC, JSON is text, flags are 0 or 1, so that SQLite and
 * PostgreSQL hold and compare the same values.
 */
export type Tables = {
  /** One row. The epoch changes with every new or restored database, so that devices notice. */
  instance: { only: number; epoch: string };
  /** `head` is the newest change, `horizon` the newest change whose tombstone is forgotten. */
  workspaces: {
    id: string;
    name: string;
    head: number;
    horizon: number;
    /** JSON list of host patterns that rules may name; null: any. */
    allowed_hosts: string | null;
  };
  teams: { workspace: string; id: string; name: string };
  members: { workspace: string; id: string; team: string; roles: string; joined_at: string };
  devices: {
    token_hash: string;
    workspace: string;
    member: string;
    install: string;
    created_at: string;
    expires_at: string;
  };
  /** `roles` is the JSON list of what who joins by the code may do. */
  join_codes: { code_hash: string; workspace: string; team: string; roles: string };
  /**
   * `audience` lists the teams as `|a|b|`, or is null for every team. `reached` lists every team that ever could
   * have received the item: those get the tombstone.
   */
  items: {
    workspace: string;
    kind: string;
    id: string;
    seq: number;
    audience: string | null;
    reached: string | null;
    body: string;
    deleted: number;
    changed_at: string;
  };
  /** Every version of every rule, `seq` being the item's at the time; `body` is null where it was removed. */
  rule_versions: {
    workspace: string;
    rule: string;
    seq: number;
    body: string | null;
    changed_at: string;
    changed_by: string;
  };
  /** How often a rule showed an aid on a UTC day, counted as the events are stored. */
  rule_shown: { workspace: string; rule: string; day: string; shown: number; last_at: string };
  media: { workspace: string; sha256: string; type: string; bytes: Uint8Array };
  events: {
    workspace: string;
    id: string;
    install: string;
    seq: number;
    type: string;
    received_at: string;
    body: string;
  };
  /** Refused events as they came, so that nothing vanishes. `digest` makes a resend land on the same row. */
  dead_letters: {
    workspace: string;
    install: string;
    digest: string;
    reason: string;
    received_at: string;
    body: string;
  };
  audit: { workspace: string; id: string; at: string; actor: string; action: string; detail: string };
};
