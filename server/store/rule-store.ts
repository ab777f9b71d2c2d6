import type { AuditEntry } from './audit-entry.ts';

/** One version of a rule as it is kept: `body` is its JSON, null where the rule was removed. */
export type StoredVersion = {
  id: string;
  body: string | null;
  /** Number of the change that made it. */
  version: number;
  /** UTC instant, ISO 8601. */
  changedAt: string;
  /** Opaque id of a member, or `system`. */
  changedBy: string;
};

export type LiveRule = StoredVersion & { body: string };

/** One write of a rule; `audit` says who writes and when. */
export type RuleDraft = {
  id: string;
  /** JSON; null removes the rule. */
  body: string | null;
  /** Absent: every team. */
  teams?: readonly string[] | undefined;
  /** The version that the writer has seen; null: none, the rule is new. */
  basedOn: number | null;
  audit: AuditEntry;
};

export type RuleOutcome =
  | { ok: true; saved: StoredVersion }
  /** `current`: how it stands, null where there never was such a rule. `base`: what the writer has seen, where known. */
  | { ok: false; reason: 'version_conflict'; current: StoredVersion | null; base: StoredVersion | null };

/** That a panel showed an aid because of a rule, at a UTC instant. */
export type Shown = { rule: string; at: string };

/** How often a rule showed an aid, and when last (UTC instant). */
export type ShownCount = { shown: number; lastAt: string };

/** The rules of one workspace, with their versions. */
export interface RuleStore {
  /** Rules that are not removed, by id. */
  list(): Promise<LiveRule[]>;
  /**
   * Writes in one transaction, each decided on its own by the version it is based on. One that changes nothing
   * leaves no version.
   *
   * @returns an outcome for each, in order
   */
  write(drafts: readonly RuleDraft[]): Promise<RuleOutcome[]>;
  /** The newest versions of a rule, newest first; empty where there never was such a rule. */
  history(rule: string, limit: number): Promise<StoredVersion[]>;
  /** By rule, from a UTC day (`YYYY-MM-DD`) on. */
  shownSince(day: string): Promise<Map<string, ShownCount>>;
  /** Forgets what was counted before a UTC day. */
  forgetShownBefore(day: string): Promise<void>;
}
