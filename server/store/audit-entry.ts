/** Who did what in a workspace, and when (UTC instant); `detail` is JSON. */
export type AuditEntry = { id: string; at: string; actor: string; action: string; detail: string };
