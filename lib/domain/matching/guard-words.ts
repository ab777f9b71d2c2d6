import type { RuleRefusal } from '../../contracts/rule-admin.ts';
import type { Everything } from './guard-everything.ts';
import type { PatternText } from './guard-parts.ts';
import { parseSyntax, type SyntaxFault } from './guard-syntax.ts';

/** What is wrong and what to do about it, for a person who has never seen a pattern. */
export type Words = Pick<RuleRefusal, 'message' | 'action'>;

const ESCAPE = 'if it belongs to the address itself, put a backslash (\\) before it.';

const SYNTAX: Record<SyntaxFault, Words> = {
  name_missing: {
    message: 'a colon (:) must be followed by a name, as in “:id”.',
    action: `Write a name right after the colon; ${ESCAPE}`,
  },
  name_twice: {
    message: 'the same name after a colon (:) is used twice.',
    action: 'Give each its own name, as in “/:customer/:order”.',
  },
  group_not_closed: {
    message: 'an opening bracket “(” is never closed.',
    action: `Add the missing “)”; ${ESCAPE}`,
  },
  group_empty: {
    message: 'there is nothing between the brackets “()”.',
    action: 'Take the brackets out, or write what may stand there, as in “(new|edit)”.',
  },
  group_begins_with_question_mark: {
    message: 'a bracket must not begin with “(?”.',
    action: 'Take the question mark out: “(new|edit)” is enough.',
  },
  group_in_group: {
    message: 'a bracket “(” stands inside another one.',
    action: 'Use one pair of brackets, as in “(new|edit)”.',
  },
  group_not_ascii: {
    message: 'there are letters with accents or other special characters in the brackets “(…)”.',
    action: 'Inside brackets use plain letters, digits and signs only.',
  },
  brace_not_closed: {
    message: 'an opening brace “{” is not closed, or holds more than one “*” or “:name”.',
    action: `Add the missing “}”, and keep to one “*” or “:name” inside; ${ESCAPE}`,
  },
  brace_alone: {
    message: 'a closing brace “}” has no opening one.',
    action: `Take it out; ${ESCAPE}`,
  },
  ends_in_backslash: {
    message: 'it ends in a backslash (\\).',
    action: 'Take the last backslash out.',
  },
  modifier_alone: {
    message: 'a “?” or “+” stands where it has no meaning.',
    action: `Put what may be there or not in braces, as in “{/edit}?”; ${ESCAPE}`,
  },
};

const NAMES: Record<PatternText['part'], string> = {
  scheme: 'https or http',
  host: 'site',
  path: 'path',
  query: 'value',
  hash: 'part after the #',
};

function named({ part, text, key }: PatternText): string {
  return key === undefined ? `The ${NAMES[part]} “${text}”` : `The value “${text}” of “${key}”`;
}

/** What the browser says against the regular expressions of a text that is well-formed otherwise. */
function regexError({ component, tested }: PatternText): string | undefined {
  const syntax = parseSyntax(component, tested);
  for (const { regex } of syntax.ok ? syntax.pieces : []) {
    try {
      new RegExp(regex, 'v');
    } catch (error) {
      return error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, '') : undefined;
    }
  }
  return undefined;
}

export function unparsedWords(text: PatternText): Words {
  const syntax = parseSyntax(text.component, text.tested);
  if (!syntax.ok) {
    const { message, action } = SYNTAX[syntax.reason];
    return { message: `${named(text)} cannot be read: ${message}`, action };
  }
  const said = regexError(text);
  if (said !== undefined) {
    return {
      message: `${named(text)} cannot be read: what stands in the brackets “(…)” is not understood (${said}).`,
      action: 'For a number write “(\\d+)”, for a choice “(new|edit)”, for anything “*” without brackets.',
    };
  }
  return {
    message: `${named(text)} cannot be read: it holds something that no such address can hold.`,
    action: 'Paste the address of a page that the rule is for, and choose from what is suggested.',
  };
}

export function slowWords(text: PatternText, verdict: 'backtracks' | 'unknown'): Words {
  const action =
    'Let one “*” stand for all that changes, or write “:name” for each piece between two slashes.';
  return verdict === 'backtracks'
    ? {
        message:
          `${named(text)} could make the browser hang: there are addresses that it can be tried on in so many ` +
          'that it never comes to an end.',
        action,
      }
    : {
        message: `${named(text)} is too complicated: nobody can tell whether it would make the browser hang.`,
        action,
      };
}

export function everythingWords({ field, together }: Everything): Words {
  if (field === 'exclude') {
    return {
      message: 'This exception takes out every page, so that the rule would never show anything.',
      action: 'Say which site or path the exception is for, or remove it.',
    };
  }
  return {
    message: together
      ? 'Together, these patterns match every page there is.'
      : 'This matches every page there is, so that its aids would show everywhere.',
    action: 'Say which site the rule is for, such as “*.zendesk.com”.',
  };
}

function allowance(allowed: readonly string[]): string {
  if (allowed.length === 0) return 'Your workspace allows no site.';
  return `Your workspace allows ${allowed.map((host) => `“${host}”`).join(', ')} only.`;
}

export function hostWords(host: string | undefined, allowed: readonly string[]): Words {
  return {
    message:
      host === undefined
        ? `This names no site, so that it would match on sites that are not allowed. ${allowance(allowed)}`
        : `The site “${host}” is not, or not wholly, among those allowed. ${allowance(allowed)}`,
    action: 'Name a site that is allowed, or ask whoever runs the workspace to allow this one.',
  };
}

export function appHostWords(app: string, allowed: readonly string[]): Words {
  return {
    message: `Pages of ${app} are on sites that are not allowed. ${allowance(allowed)}`,
    action: 'Choose a page of an app that is allowed, or ask whoever runs the workspace to allow this one.',
  };
}

export function pageTypeWords(pageType: string): Words {
  return {
    message: `No page is of the kind “${pageType}”.`,
    action: 'Choose the app and the kind of page from the list.',
  };
}

export function missingWords(what: 'aid' | 'team', id: string): Words {
  return {
    message: `There is no ${what} “${id}” in this workspace.`,
    action:
      what === 'aid' ? 'Choose an aid that exists.' : 'Choose a team that exists, or none for everybody.',
  };
}
