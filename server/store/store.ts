import type { Role } from '../../lib/contracts/enrolment.ts';
import type { RejectionReason } from '../../lib/contracts/event-intake.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { RuleStore, Shown } from './rule-store.ts';

/** Where a workspace's content stands. A cursor of another epoch, or older than `horizon`, cannot be answered. */
export type Standing = { epoch: string; head: number; horizon: number };

/** One piece of content as it is put in: `body` is its JSON; `teams` absent means every team. */
export type ItemDraft = { kind: string; id: string; body: string; teams?: readonly string[] };

/** One changed item as a team sees it: its JSON, or `undefined` where it is gone for that team. */
export type ItemChange = { kind: string; id: string; seq: number; body: string | undefined };

export type ChangeRange = {
  team: string;
  /** Changes after this one. */
  after: number;
  /** Up to and with this one. */
  upTo: number;
  /** Tombstones up to and with this change are left out: the device never had those items. */
  noTombstonesUpTo: number;
  /** Most changes to give. */
  limit: number;
};

/** An event that passed the contract; `body` is its whole JSON. */
export type AcceptedEvent = {
  id: string;
  install: string;
  seq: number;
  type: string;
  body: string;
  /** Where it says that a rule showed an aid. */
  shown?: Shown;
};

/** A refused event as it came. `digest` names it, so that a resend is kept once. */
export type DeadLetter = { install: string; digest: string; reason: RejectionReason; body: string };

export type EventBatch = { accepted: readonly AcceptedEvent[]; refused: readonly DeadLetter[] };

/** A device's token, the member it is for, and what that member may do now. */
export type DeviceRecord = {
  workspace: string;
  member: string;
  team: string;
  roles: Role[];
  install: string;
  /** UTC instant, ISO 8601. */
  expiresAt: string;
};

export type Enrolment = {
  tokenHash: string;
  member: string;
  team: string;
  /** What the join code gives; a member keeps the roles it had. */
  roles: readonly Role[];
  install: string;
  expiresAt: string;
  now: string;
};

/** What a file is, as it was told when it was put in, and its bytes. */
type MediaFile = { type: string; bytes: Uint8Array };

/** What one workspace holds. Every method reads and writes this workspace alone: the tenant boundary is here. */
export interface WorkspaceStore {
  /** @returns `undefined` where there is no such workspace */
  standing(): Promise<Standing | undefined>;
  changes(range: ChangeRange): Promise<ItemChange[]>;
  /**
   * Puts content in, all or nothing. What is there already with the same body and audience is left alone.
   *
   * @param drafts each kind and id at most once
   * @returns how many items changed
   */
  putItems(drafts: readonly ItemDraft[], audit: AuditEntry): Promise<number>;
  /** Takes content out, leaving tombstones. @returns how many items were there */
  removeItems(items: readonly { kind: string; id: string }[], audit: AuditEntry): Promise<number>;
  /** Forgets tombstones made before an instant; cursors older than those are unknown from then on. */
  forgetTombstones(before: string): Promise<void>;
  /**
   * Stores a batch durably before its promise resolves; batches given at the same time share one transaction.
   *
   * @returns for each accepted event whether it is new
   */
  storeEvents(batch: EventBatch, receivedAt: string): Promise<boolean[]>;
  readonly rules: RuleStore;
  /** Content of a kind that is not removed, by id: a page behind an id. */
  bodies(kind: string, page: { after: string; limit: number }): Promise<{ id: string; body: string }[]>;
  ids(kind: string): Promise<string[]>;
  hasTeam(id: string): Promise<boolean>;
  /** By id. */
  teams(): Promise<{ id: string; name: string }[]>;
  /** Host patterns that rules may name; null: any. */
  allowedHosts(): Promise<string[] | null>;
  /** @returns whether there is such a workspace */
  allowHosts(hosts: readonly string[] | null, audit: AuditEntry): Promise<boolean>;
  /** Name of the workspace and of one of its teams. */
  names(team: string): Promise<{ workspace: string; team: string } | undefined>;
  /** Makes the member where it is new, moves it to the team where it is not, and adds the device's token. */
  enrol(enrolment: Enrolment, audit: AuditEntry): Promise<DeviceRecord>;
  media(sha256: string): Promise<MediaFile | undefined>;
  putMedia(sha256: string, file: MediaFile, audit: AuditEntry): Promise<void>;
}

export type WorkspaceDraft = {
  id: string;
  name: string;
  /** Each with a join code that makes learners. */
  teams: readonly { id: string; name: string; joinCodeHash: string }[];
  /** Join codes that give other roles. */
  codes?: readonly JoinCode[];
};

/** What a join code is for. */
export type JoinCode = { hash: string; team: string; roles: readonly Role[] };

/** What a join code opens. */
type JoinOffer = { workspace: string; team: string; roles: Role[] };

/** The endpoint's data. What belongs to a workspace is reached through `workspace` alone. */
export interface Store {
  workspace(id: string): WorkspaceStore;
  /** Makes a workspace with its teams and join codes, or brings the names up to date. */
  putWorkspace(draft: WorkspaceDraft, audit: AuditEntry): Promise<void>;
  workspaces(): Promise<string[]>;
  deviceByToken(tokenHash: string): Promise<DeviceRecord | undefined>;
  teamByJoinCode(codeHash: string): Promise<JoinOffer | undefined>;
  /** Whether the database answers and is of this version. */
  ready(): Promise<boolean>;
  /** Finishes what was handed in, then closes the database. */
  close(): Promise<void>;
}
