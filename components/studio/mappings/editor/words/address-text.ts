import { describePage } from '../../../../../lib/domain/matching/describe-page.ts';
import { pageFacts } from '../../../../../lib/domain/matching/page-facts.ts';
import { pageTitle } from '../../../../panel/page-title.ts';

/** An address as browsers show it: without scheme and last slash. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** What people call a page, or its address where no app is known there. */
export function pageName(url: string): string {
  const facts = pageFacts(url);
  return facts ? pageTitle(describePage(facts)) : shortAddress(url);
}
