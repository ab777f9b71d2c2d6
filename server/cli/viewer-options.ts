import { type Command, InvalidArgumentError } from 'commander';
import { type Role, roleSchema } from '../../lib/contracts/enrolment.ts';
import { instantSchema } from '../../lib/contracts/ids.ts';
import type { Rule } from '../../lib/contracts/rule.ts';
import type { Viewer } from '../../lib/domain/matching/matcher.ts';

/** Who looks, and when, as the command line says it. */
export type ViewerOptions = { team: string | undefined; role: Role[] | undefined; now: Date };

function parseRole(text: string, earlier: Role[] = []): Role[] {
  const role = roleSchema.safeParse(text);
  if (!role.success) throw new InvalidArgumentError(`one of ${roleSchema.options.join(', ')}.`);
  return [...earlier, role.data];
}

function parseNow(text: string): Date {
  if (!instantSchema.safeParse(text).success) {
    throw new InvalidArgumentError('a UTC instant such as 2026-01-31T08:00:00Z.');
  }
  return new Date(text);
}

/** Adds `--now`. */
export function withNow(command: Command): Command {
  return command.option('--now <instant>', 'when they look, in UTC', parseNow, new Date());
}

/** Whom a rule is for is tested only where `--team` or `--role` says who looks: else the question is about pages. */
export function withViewer(command: Command): Command {
  return withNow(
    command
      .option('--team <id>', 'team of the person looking; rules of every team are tested without it')
      .option('--role <role>', 'role of the person looking; may be repeated', parseRole),
  );
}

/** Whoever looks; without options somebody of no team and no role, whom only rules for everybody reach. */
export function viewerOf({ team = '', role = [], now }: ViewerOptions): Viewer {
  return { team, roles: role, now };
}

/** The rules without those conditions on the viewer that nothing was said about. */
export function withoutUntestedTargets(all: readonly Rule[], { team, role }: ViewerOptions): Rule[] {
  return all.map(({ teams, roles, ...rule }) => ({
    ...rule,
    ...(team !== undefined && teams && { teams }),
    ...(role !== undefined && roles && { roles }),
  }));
}
