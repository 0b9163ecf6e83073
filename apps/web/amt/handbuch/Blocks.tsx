/** Draws what a page of the Handbuch is made of. */
import { Fragment, type ReactNode } from 'react';
import { Link } from '#ui/Link.tsx';
import type { Block, Inline } from '../../handbuch/seite.ts';

export function Blocks({ of }: { of: readonly Block[] }) {
  return <Each of={of}>{(block) => <OneBlock block={block} />}</Each>;
}

interface EachProps<T> {
  readonly of: readonly T[];
  readonly children: (one: T) => ReactNode;
}

/** The parts of a built page never change their order. */
function Each<T>({ of, children }: EachProps<T>) {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return of.map((one, index) => <Fragment key={index}>{children(one)}</Fragment>);
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading id={block.id} tabIndex={-1}>
          <Words of={block.of} />
        </Heading>
      );
    }
    case 'paragraph':
      return <Paragraph of={block.of} />;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          <Each of={block.items}>
            {(item) => (
              <li>
                <ListItem of={item} />
              </li>
            )}
          </Each>
        </List>
      );
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function Paragraph({ of }: { of: readonly Inline[] }) {
  const [only] = of;
  if (of.length === 1 && typeof only === 'object' && only.kind === 'image')
    return (
      <figure>
        <Words of={of} />
        <figcaption>{only.alt}</figcaption>
      </figure>
    );
  return (
    <p>
      <Words of={of} />
    </p>
  );
}

/** A point of one sentence needs no paragraph of its own. */
function ListItem({ of }: { of: readonly Block[] }) {
  const [first] = of;
  return of.length === 1 && first?.kind === 'paragraph' ? <Words of={first.of} /> : <Blocks of={of} />;
}

function Table({ head, rows }: Omit<Extract<Block, { kind: 'table' }>, 'kind'>) {
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <Each of={head}>
              {(cell) => (
                <th scope="col">
                  <Words of={cell} />
                </th>
              )}
            </Each>
          </tr>
        </thead>
        <tbody>
          <Each of={rows}>
            {(row) => (
              <tr>
                <Each of={row}>
                  {(cell) => (
                    <td>
                      <Words of={cell} />
                    </td>
                  )}
                </Each>
              </tr>
            )}
          </Each>
        </tbody>
      </table>
    </div>
  );
}

function Words({ of }: { of: readonly Inline[] }) {
  return <Each of={of}>{(one) => (typeof one === 'string' ? one : <Word word={one} />)}</Each>;
}

function Word({ word }: { word: Exclude<Inline, string> }) {
  switch (word.kind) {
    case 'strong':
      return (
        <strong>
          <Words of={word.of} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Words of={word.of} />
        </em>
      );
    case 'code':
      return <code>{word.text}</code>;
    case 'link':
      return (
        <Link
          to="/handbuch/$seite"
          params={{ seite: word.page }}
          {...(word.hash === undefined ? {} : { hash: word.hash })}
        >
          <Words of={word.of} />
        </Link>
      );
    case 'image':
      return <img src={word.src} alt={word.alt} width={word.width} height={word.height} loading="lazy" />;
  }
}
