/**
 * Several statements in one round trip. They go out as one row of the extended protocol with one Sync at its end: after an
 * error the server leaves out all that follows, so what stands behind a failed statement, a COMMIT too, does not happen.
 */
import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Prepared once for each connection under this name; the same name is always the same text. */
  readonly name?: string;
}

export interface Answer {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: unknown[];
}

/** The error of one statement and which it was, counted from 0. */
export class BatchError extends Error {
  readonly position: number;
  constructor(position: number, cause: Error) {
    super(cause.message, { cause });
    this.position = position;
  }
}

/** What of pg's connection is used here, as pg-cursor uses it. */
interface Connection {
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  readonly stream: { cork(): void; uncork(): void };
  sync(): void;
  on(event: 'parseComplete', listener: () => void): void;
  removeListener(event: 'parseComplete', listener: () => void): void;
}

/** pg's own query: it writes its messages and gathers its rows. */
interface Single {
  hasBeenParsed(connection: Connection): boolean;
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

type QueryClass = new (config: object, callback: (cause: Error | null, answer: Answer) => void) => Single;

/** The answers in the order of the statements; rejects with a {@link BatchError}. Each text is one statement. */
export function sendTogether(client: pg.ClientBase, statements: readonly Statement[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    client.query(new Batch(statements, resolve, reject) as unknown as pg.Submittable);
  });
}

class Batch {
  /** Of the statement that was asked for; those before it were put off. */
  readonly text: string;
  readonly values: readonly unknown[];
  readonly #statements: readonly Statement[];
  readonly #resolve: (answers: Answer[]) => void;
  readonly #reject: (cause: BatchError) => void;
  readonly #queries: Single[];
  readonly #answers: Answer[] = [];
  /** What was sent to be parsed and is not yet; the empty name is the nameless statement. */
  readonly #parsing: Pick<Statement, 'name' | 'text'>[] = [];
  #done = 0;
  #unfit: Error | undefined;
  #finish: () => void = () => undefined;

  constructor(
    statements: readonly Statement[],
    resolve: (answers: Answer[]) => void,
    reject: (cause: BatchError) => void,
  ) {
    this.#statements = statements;
    this.#resolve = resolve;
    this.#reject = reject;
    const Query = pg.Query as unknown as QueryClass;
    const note = (cause: Error | null, answer: Answer) => {
      if (cause) this.#unfit ??= cause;
      else this.#answers.push(answer);
    };
    this.#queries = statements.map(
      ({ text, values, name }) =>
        new Query({ text, values: [...values], name, types: pg.types, queryMode: 'extended' }, note),
    );
    const last = statements.at(-1);
    this.text = last?.text ?? '';
    this.values = last?.values ?? [];
  }

  submit(connection: Connection): Error | null {
    const parsed = () => this.#parsed(connection);
    connection.on('parseComplete', parsed);
    this.#finish = () => {
      connection.removeListener('parseComplete', parsed);
      // Left out after an error: the server does not know them.
      for (const { name } of this.#parsing) if (name) delete connection.submittedNamedStatements[name];
    };
    const row = Object.create(connection, { sync: { value: () => undefined } }) as Connection;
    connection.stream.cork();
    try {
      for (const [nr, query] of this.#queries.entries()) {
        const { name, text } = this.#statements[nr] as Statement;
        if (!query.hasBeenParsed(connection)) this.#parsing.push({ name: name ?? '', text });
        const cause = query.submit(row);
        if (cause) this.#unfit ??= cause;
        // A value that cannot be written down: what follows is not sent.
        if (this.#unfit) break;
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  #parsed(connection: Connection): void {
    const { name, text } = this.#parsing.shift() ?? {};
    if (!name || text === undefined) return;
    connection.parsedStatements[name] = text;
    delete connection.submittedNamedStatements[name];
  }

  get #now(): Single {
    return this.#queries[this.#done] as Single;
  }

  handleRowDescription(message: unknown): void {
    this.#now.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#now.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    const query = this.#now;
    this.#done += 1;
    query.handleCommandComplete(message, connection);
    query.handleReadyForQuery(connection);
  }

  handleReadyForQuery(): void {
    this.#finish();
    if (this.#unfit) this.#reject(new BatchError(Math.max(this.#answers.length, this.#done - 1), this.#unfit));
    else this.#resolve(this.#answers);
  }

  /** Of the server, or of a connection that broke. */
  handleError(cause: Error): void {
    this.#finish();
    this.#reject(new BatchError(this.#done, cause));
  }

  handleEmptyQuery(): void {
    this.#unfit ??= new Error('a statement without text');
    this.#done += 1;
  }

  handlePortalSuspended(): void {
    this.#unfit ??= new Error('a statement of a batch was cut');
  }

  handleCopyInResponse(connection: { sendCopyFail(why: string): void }): void {
    connection.sendCopyFail('no copying in a batch');
  }

  handleCopyData(): void {}
}
