/** The parts that areas further down put on the page of a person: it names none of them. */
import { createContext, lazy, Suspense, useContext, useMemo } from 'react';
import { Skeleton } from './States.tsx';
import type { PersonPart, PersonPartProps } from './screens.ts';
import { useMay } from './session.tsx';

const Parts = createContext<readonly PersonPart[]>([]);
export const PersonPartsProvider = Parts.Provider;

export function PersonParts(props: PersonPartProps) {
  const may = useMay();
  const parts = useContext(Parts);
  return parts.filter(({ right }) => may(right)).map((part) => <Part key={part.title} part={part} {...props} />);
}

function Part({ part, ...props }: PersonPartProps & { part: PersonPart }) {
  const Content = useMemo(() => lazy(part.load), [part]);
  return (
    <section className="card" aria-label={part.title}>
      <h2>{part.title}</h2>
      <Suspense fallback={<Skeleton words={`${part.title}: wird geladen`} />}>
        <Content {...props} />
      </Suspense>
    </section>
  );
}
