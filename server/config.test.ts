import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: { host: '127.0.0.1', port: 8787, database: { file: './data/alongside.db' }, tokenDays: 90 },
    });
  });

  test('takes what is given; an empty variable counts as absent', () => {
    const result = readConfig({
      PORT: '80',
      HOST: '',
      DATABASE_URL: 'postgres://db/alongside',
      ALONGSIDE_TRUST_PROXY: 'true',
    });
    expect(result).toMatchObject({
      ok: true,
      config: { host: '127.0.0.1', port: 80, database: { url: 'postgres://db/alongside' }, trustProxy: true },
    });
  });

  test('names every variable that makes no sense, and repeats no value', () => {
    const result = readConfig({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://secret@db',
      ALONGSIDE_TOKEN_DAYS: '0',
    });
    expect(result).toEqual({
      ok: false,
      reason: 'invalid',
      variables: ['PORT', 'DATABASE_URL', 'ALONGSIDE_TOKEN_DAYS'],
    });
  });
});
