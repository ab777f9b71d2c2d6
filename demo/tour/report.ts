import type { Account } from './accounting.ts';
import type { StepDone } from './steps.ts';

/** A step of the tour as the report tells it. `picture` is a file name beside the report. */
export type Told = Omit<StepDone, 'moment'> & { picture?: string | undefined };

/** Writes the report of a tour, in Markdown. */
export function reportOf(steps: readonly Told[], account: Account): string {
  const verdict =
    account.faults.length === 0
      ? `All ${account.total} events reached the endpoint exactly once.`
      : `**${account.faults.length} faults:** ${account.faults.join('; ')}.`;
  return [
    '# The main job, done once',
    '',
    verdict,
    '',
    '| step | seen | took |',
    '| --- | --- | --- |',
    ...steps.map(({ title, seen, ms }) => `| ${title} | ${seen} | ${ms} ms |`),
    '',
    '## Events at the endpoint',
    '',
    '| type | count |',
    '| --- | --- |',
    ...Object.entries(account.byType)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([type, count]) => `| \`${type}\` | ${count} |`),
    '',
    '## Pictures',
    '',
    ...steps.flatMap(({ title, picture }) =>
      picture ? [`### ${title}`, '', `![${title}](${picture})`, ''] : [],
    ),
  ].join('\n');
}
