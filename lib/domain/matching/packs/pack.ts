import type { PageFacts, PageView } from '../../../contracts/facts.ts';
import type { NormaliserName } from '../normalise.ts';
import type { RecordIdForm } from '../record-id.ts';

/** Hosts of an app: URLPattern hostname syntax. `sandbox` takes its name from the group `:sandbox`. */
export type PackHost = {
  host: string;
  environment: 'production' | 'dev' | 'sandbox';
  /**
   * Why nobody is asked for permission to this host unless a rule names it: few customers are in a government's,
   * China's or an isolated cloud or on a legacy host, and pages on a framed one are seen inside another host's. Its
   * pages are known like all others.
   */
  unasked?: 'government' | 'china' | 'isolated' | 'legacy' | 'framed';
};

/**
 * One kind of page. The named groups of `path` and of the query values give the facts: `:id` the record,
 * `:object` the object where the row does not name one, `:tenant` who owns the record where the host does not
 * say (see `recordKey`).
 */
export type PackPage = {
  /** URLPattern pathname syntax; a trailing slash and case do not matter. */
  path: string;
  /** Keys that must be there with a value of this URLPattern syntax. */
  query?: Readonly<Record<string, string>>;
  view: PageView;
  object?: string;
};

/**
 * All that is known of one app, as data. `hosts` and `pages` are asked in order, the first that matches decides;
 * a page that no row describes has no facts.
 */
export type AppPack = {
  /** The app's name in facts and page types, and that of the pack's file. */
  app: string;
  /** What people call the app. */
  name: string;
  hosts: readonly PackHost[];
  normalisers?: readonly NormaliserName[];
  pages: readonly PackPage[];
  /** Objects that URLs give as a code: `0-3` is a `deal`. */
  objectCodes?: Readonly<Record<string, string>>;
  /** What people call an object, where the object's own name does not say it. */
  objectNames?: Readonly<Record<string, string>>;
  /** The objects that people pick page types of, where rows take the object from the URL. */
  usualObjects?: readonly string[];
  /** What a record's id looks like in a URL: the text of a URLPattern group, `\\d+`. */
  idShape: string;
  /** How two spellings of one record's id are told to be the same. */
  recordIds: RecordIdForm;
  /** People know the ids by heart or by sight, so a page's name may carry them. */
  readableIds: boolean;
};

/**
 * Addresses that an app has been seen with and what they must say; `facts` is undefined where they are no page
 * of the app. Every row and every host of the pack decides one of them.
 */
export type UrlTable = readonly {
  facts: Omit<PageFacts, 'app'> | undefined;
  urls: readonly string[];
}[];
