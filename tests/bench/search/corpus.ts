import type { Aid } from '../../../lib/contracts/aid.ts';
import { type Pick, seededPick } from './seeded-pick.ts';

/*
 * Aids as companies have them: titles of an act, a thing, a product and a channel; texts of some 180 words whose
 * frequencies fall as those of natural language do, with product names, codes and figures among them.
 */

const ACTS = (
  'Refund Cancel Renew Upgrade Downgrade Escalate Verify Approve Reject Reopen Transfer Merge Split Export Import Reset ' +
  'Unlock Suspend Restore Replace Return Ship Invoice Credit Correct Audit Review Schedule Assign Close'
).split(' ');
const THINGS = (
  'order subscription invoice account password shipment delivery payment chargeback contract licence quote discount ' +
  'opportunity lead ticket complaint warranty device appointment address mandate deposit voucher certificate report ' +
  'dashboard integration webhook domain mailbox seat workspace backup incident outage claim policy premium mortgage'
).split(' ');
const SIDES = (
  'for a new customer|after a failed charge|outside office hours|by telephone|by chat|in a sandbox|for resellers|with a ' +
  'second approver|after a move abroad|before the quarter ends|for public bodies|when the system is down|for minors|without ' +
  'a receipt|on behalf of somebody else|with an open dispute|above the limit|below the minimum|for partners|after a merger'
).split('|');
const COMMON = (
  'the a to of and in is for that it on with as be this at by or not are you from if an when must can before after have ' +
  'has will their they only customer case order open check ask write name date amount note record step account number ' +
  'agent team manager page field button value copy send reply call email first next then again each same other new old'
).split(' ');
const STEMS = (
  'account address amend amount answer apply approv assess assign attach balanc bank batch bill block book branch budget ' +
  'calculat card carrier categor certif charg claim clear client collect command commit compar complet compli comput ' +
  'confirm connect consent consult contact contract convert correct courier cover credit currenc custom damag debit decid ' +
  'declar deduct defer deliver deposit detect dispatch display disput document download duplicat employ enabl encrypt ' +
  'enrol estimat evidenc exampl except exchang exclud execut expect expir export extend extract feedback filter financ ' +
  'flag follow forward fraud fulfil function gateway guarant handl identif impact import includ inform inspect install ' +
  'instruct insur integrat interest interrupt invest invoic issu journal ledger legal lend limit link locat maintain ' +
  'manag market match measur merchant messag migrat monitor negotiat notif number object observ obtain offer operat order ' +
  'packag partner pay permit place plan polic portal post prefer present prevent price print process produc project ' +
  'protect provid purchas qualif quantit question queue quot rat reason receiv recogn recommend reconcil recover reduc ' +
  'refer refund regist reject releas remind remov renew repair repeat replac report request requir reserv resolv respond ' +
  'restrict result retain return review revis risk rout sampl schedul search secur select sell send separat serv settl ' +
  'ship sign solv specif spend standard stat stor submit subscrib substitut supplier support suspend switch target tax ' +
  'terminat test threshold ticket track trad train transact transfer translat trigger updat upgrad valid vendor verif ' +
  'version visit volum warrant withdraw'
).split(' ');
const ENDINGS = [
  '',
  'e',
  's',
  'ed',
  'ing',
  'er',
  'ion',
  'ment',
  'able',
  'or',
  'al',
  'ly',
  'ity',
  'ence',
  'ive',
];
const BEFORE = ['', '', '', '', 're', 'un', 'pre', 'mis', 'over', 'co'];
const ONSETS = 'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sk st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea io ou'.split(' ');
const CODAS = ['', 'n', 'r', 'l', 's', 'x', 'm', 'nd', 'rt'];

const PRODUCTS = 1200;

const one = <T>(pick: Pick, from: readonly T[]): T => from[pick(from.length)] as T;

function madeUpName(pick: Pick): string {
  const syllable = () => one(pick, ONSETS) + one(pick, VOWELS) + one(pick, CODAS);
  const name = syllable() + syllable() + (pick(3) === 0 ? syllable() : '');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Common words first: how often a word is falls with its place. */
function vocabulary(pick: Pick, products: readonly string[]): string[] {
  const rare = new Set<string>();
  while (rare.size < 12_000) rare.add(one(pick, BEFORE) + one(pick, STEMS) + one(pick, ENDINGS));
  const codes = Array.from({ length: 3000 }, () => `${one(pick, ['ERR', 'FX', 'INC', 'P'])}-${pick(10_000)}`);
  const tail = [...rare, ...products, ...codes];
  for (let at = tail.length - 1; at > 0; at -= 1) {
    const other = pick(at + 1);
    [tail[at], tail[other]] = [tail[other] as string, tail[at] as string];
  }
  return [...COMMON, ...tail];
}

/** Zipf's law: the chance of a place in the list falls with the place. */
function zipf(pick: Pick, length: number): number {
  return Math.floor(length ** (pick(1_000_000) / 1_000_000)) - 1;
}

const paragraph = (text: string) => [{ kind: 'paragraph' as const, content: [{ text }] }];

/** The same aids in every run. */
export function aidCorpus(count: number): Aid[] {
  const pick = seededPick(41);
  const products = Array.from({ length: PRODUCTS }, () => madeUpName(pick));
  const words = vocabulary(pick, products);
  const sentence = (length: number) => {
    const text = Array.from({ length }, () => words[zipf(pick, words.length)]).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const title = () => `${one(pick, ACTS)} ${one(pick, THINGS)} ${one(pick, products)} ${one(pick, SIDES)}`;
  const kinds: ((common: Common, index: number) => Aid)[] = [
    (common) => ({ ...common, kind: 'checklist', ordered: true, steps: steps(sentence) }),
    (common) => ({ ...common, kind: 'decision', start: 'node-0', nodes: nodes(sentence) }),
    (common) => ({ ...common, kind: 'snippet', template: sentence(140), variables: [] }),
    (common) => ({ ...common, kind: 'reference', body: table(sentence) }),
  ];
  return Array.from({ length: count }, (_, index) => {
    const common = {
      id: `aid-${index}`,
      unit: `unit-${index}`,
      version: 1,
      title: title(),
      context: paragraph(`${sentence(18)} ${sentence(14)}`),
    };
    return (kinds[pick(10) < 6 ? 0 : 1 + pick(3)] as (typeof kinds)[number])(common, index);
  });
}

type Common = Pick1<Aid>;
type Pick1<A> = A extends Aid
  ? Omit<Extract<Aid, { kind: 'snippet' }>, 'kind' | 'template' | 'variables'>
  : never;
type Sentence = (length: number) => string;

const steps = (sentence: Sentence) =>
  Array.from({ length: 7 }, (_, step) => ({
    id: `step-${step}`,
    title: sentence(7),
    detail: paragraph(sentence(14)),
    highRisk: step === 2,
    subSteps: [{ id: `sub-${step}`, title: sentence(4) }],
  }));

const nodes = (sentence: Sentence) =>
  Array.from({ length: 6 }, (_, node) => ({
    id: `node-${node}`,
    prompt: sentence(8),
    detail: paragraph(sentence(14)),
    options: node < 5 ? [{ id: `to-${node}`, label: sentence(3), to: `node-${node + 1}` }] : [],
  }));

const table = (sentence: Sentence) => [
  {
    kind: 'table' as const,
    header: [[{ text: 'Case' }], [{ text: 'What to do' }]],
    rows: Array.from({ length: 9 }, () => [[{ text: sentence(4) }], [{ text: sentence(12) }]]),
  },
];
