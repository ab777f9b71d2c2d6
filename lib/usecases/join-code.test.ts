import { expect, test } from 'vitest';
import { parseJoinCode } from './join-code.ts';

test.each([
  ['SUPPORT-SAMPLE@learn.acme.example', 'SUPPORT-SAMPLE', 'https://learn.acme.example'],
  ['SUPPORT-SAMPLE@learn.acme.example/', 'SUPPORT-SAMPLE', 'https://learn.acme.example'],
  ['  abc123@Learn.Acme.Example:8443\n', 'abc123', 'https://learn.acme.example:8443'],
  ['abc123@https://learn.acme.example:443/', 'abc123', 'https://learn.acme.example'],
  ['abc123@localhost:8787', 'abc123', 'http://localhost:8787'],
  ['abc123@127.0.0.1', 'abc123', 'http://127.0.0.1'],
  ['abc123@[::1]:8787', 'abc123', 'http://[::1]:8787'],
  ['abc123@http://localhost:8787', 'abc123', 'http://localhost:8787'],
  ['abc123@https://localhost:8787', 'abc123', 'https://localhost:8787'],
])('%j is understood', (text, code, endpoint) => {
  expect(parseJoinCode(text)).toEqual({ ok: true, code, endpoint });
});

test.each([
  ['', 'code_unreadable'],
  ['SUPPORT-SAMPLE', 'code_unreadable'],
  ['learn.acme.example', 'code_unreadable'],
  ['@learn.acme.example', 'code_unreadable'],
  ['abc@learn.acme.example', 'code_unreadable'],
  ['two words@learn.acme.example', 'code_unreadable'],
  ['abc123@', 'address_unreadable'],
  ['abc123@not a host', 'address_unreadable'],
  ['abc123@learn.acme.example/path', 'address_unreadable'],
  ['abc123@learn.acme.example?x=1', 'address_unreadable'],
  ['abc123@learn.acme.example#x', 'address_unreadable'],
  ['abc123@https://user:secret@learn.acme.example', 'address_unreadable'],
  ['abc123@user@learn.acme.example', 'address_unreadable'],
  ['abc123@ftp://learn.acme.example', 'address_unreadable'],
  ['abc123@javascript:alert(1)', 'address_unreadable'],
  ['abc123@learn.acme.example:99999', 'address_unreadable'],
  ['abc123@http://learn.acme.example', 'address_not_secure'],
  ['abc123@http://localhost.acme.example', 'address_not_secure'],
])('%j is refused: %s', (text, reason) => {
  expect(parseJoinCode(text)).toMatchObject({ ok: false, reason });
});
