import { hash, randomBytes } from 'node:crypto';

/** @returns the SHA-256 of a secret, hex: the only form in which one is stored */
export function secretHash(secret: string): string {
  return hash('sha256', secret);
}

/** The stored form of a join code; people type them in either case. */
export function joinCodeHash(code: string): string {
  return secretHash(code.toUpperCase());
}

/** Where secrets and ids come from. */
export type Random = {
  /** 256 bits, base64url. */
  token(): string;
  /** 128 bits, hex. */
  id(): string;
};

export const systemRandom: Random = {
  token: () => randomBytes(32).toString('base64url'),
  id: () => randomBytes(16).toString('hex'),
};
