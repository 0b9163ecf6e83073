/** What areas further down say to a question on the law, above the places themselves: that page names none of them. */
import { createContext, lazy, Suspense, useContext, useMemo } from 'react';
import type { AnswerPart, AnswerPartProps } from './screens.ts';
import { useMay } from './session.tsx';

const Parts = createContext<readonly AnswerPart[]>([]);
export const AnswerPartsProvider = Parts.Provider;

/** Says nothing while it loads: the places below do not wait for it. */
export function AnswerParts(props: AnswerPartProps) {
  const may = useMay();
  const parts = useContext(Parts);
  return parts.filter(({ right }) => may(right)).map((part) => <Part key={part.right} part={part} {...props} />);
}

function Part({ part, ...props }: AnswerPartProps & { part: AnswerPart }) {
  const Content = useMemo(() => lazy(part.load), [part]);
  return (
    <Suspense fallback={null}>
      <Content {...props} />
    </Suspense>
  );
}
