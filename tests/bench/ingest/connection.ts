import { connect, type Socket } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';

export type Answer = { status: number; body: string };

/** A kept-alive connection with one request at a time, as light as it gets, so that the server is what is measured. */
export class Connection {
  readonly #socket: Socket;
  #received = '';
  #answered: ((answer: Answer) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (text: string) => this.#take(text));
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('the server closed the connection')));
  }

  /** @param request a whole HTTP/1.1 request */
  send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#received += text;
    const headEnd = this.#received.indexOf(END_OF_HEAD);
    if (headEnd < 0) return;
    const head = this.#received.slice(0, headEnd);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const bodyStart = headEnd + END_OF_HEAD.length;
    if (this.#received.length < bodyStart + length) return;
    const answer = { status: Number(head.slice(9, 12)), body: this.#received.slice(bodyStart) };
    this.#received = '';
    this.#answered?.(answer);
  }
}
