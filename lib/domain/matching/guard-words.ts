import type english from '../../../locales/en/guard.json';
import type { RuleRefusal } from '../../contracts/rule-admin.ts';
import type { Catalogue } from './catalogue.ts';
import type { Fault, Refusal } from './guard-fault.ts';

type GuardKey = keyof typeof english;

/** The words of refusals. */
export type GuardCatalogue = Catalogue<GuardKey>;

type Words = Pick<RuleRefusal, 'message' | 'action'>;

/** What helps against each fault. */
const ACTIONS: Record<Fault['kind'], GuardKey> = {
  name_missing: 'do_name',
  name_twice: 'do_own_names',
  group_not_closed: 'do_close_group',
  group_empty: 'do_fill_group',
  group_begins_with_question_mark: 'do_no_question_mark',
  group_in_group: 'do_one_group',
  group_not_ascii: 'do_plain_letters',
  brace_not_closed: 'do_close_brace',
  brace_alone: 'do_take_out',
  ends_in_backslash: 'do_no_backslash',
  modifier_alone: 'do_braces',
  group_not_understood: 'do_known_groups',
  not_in_addresses: 'do_paste',
  slow: 'do_simpler',
  too_complicated: 'do_simpler',
  everything: 'do_say_site',
  everything_together: 'do_say_site',
  takes_out_everything: 'do_narrow_exception',
  no_site: 'do_allowed_site',
  site_not_allowed: 'do_allowed_site',
  app_not_allowed: 'do_allowed_app',
  page_type_unknown: 'do_page_type',
  aid_unknown: 'do_aid',
  team_unknown: 'do_team',
};

/** What is at fault, as the subject of a sentence: `The path “/:id(”`. */
const SUBJECTS = { scheme: 'quoted', host: 'host', path: 'path', query: 'quoted', hash: 'hash' } as const;

function subject({ say }: GuardCatalogue, part: RuleRefusal['part'], fault: Pick<Fault, 'text' | 'key'>) {
  const { text = '', key } = fault;
  if (key !== undefined) return say('value', [text, key]);
  return part === undefined ? text : say(SUBJECTS[part], [text]);
}

function allowance({ say, locale }: GuardCatalogue, allowed: readonly string[]): string {
  if (allowed.length === 0) return say('allows_none');
  const sites = allowed.map((host) => say('quoted', [host]));
  return say('allows', [new Intl.ListFormat(locale, { type: 'conjunction' }).format(sites)]);
}

function faultWords(words: GuardCatalogue, part: RuleRefusal['part'], fault: Fault): Words {
  const message = words.say(fault.kind, [subject(words, part, fault)]);
  return {
    message: fault.allowed ? `${message} ${allowance(words, fault.allowed)}` : message,
    action: words.say(ACTIONS[fault.kind]),
  };
}

/** An endpoint of another version may know faults that nobody here does. */
const isFault = (fault: NonNullable<RuleRefusal['fault']>): fault is Fault =>
  Object.hasOwn(ACTIONS, fault.kind);

/**
 * What is wrong and what to do about it, for a person who has never seen a pattern.
 *
 * @param refusal of the guard, or as an endpoint tells it: its words stand where the fault is none that is known here
 */
export function refusalWords(words: GuardCatalogue, refusal: Refusal | RuleRefusal): Words {
  if (!('message' in refusal)) return faultWords(words, refusal.part, refusal.fault);
  const { part, fault, message, action } = refusal;
  return fault && isFault(fault) ? faultWords(words, part, fault) : { message, action };
}
