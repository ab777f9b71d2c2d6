import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';

const NOT_MODIFIED = 304;

/**
 * One line a request. It names the route's pattern, never the address asked for, and holds no header, body or
 * client address: tokens and personal data would be in those. The framework's own lines, which hold them, are off.
 * That nothing was new is most of the traffic and no news: those lines are for debugging.
 */
export class AnswerLog extends LogController {
  constructor() {
    super({ disableRequestLogging: true });
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (error) request.log.warn(line, 'answer not delivered');
    else request.log[reply.statusCode === NOT_MODIFIED ? 'debug' : 'info'](line, 'answered');
  }
}
