/** When and where: a time that was offered or taken. */
import type { ReactNode } from 'react';
import { formatZeitpunkt } from '../../texte/datum.ts';
import { useT } from '../../texte/screens/Texte.tsx';
import type { Anfrage } from '../bedarf.schema.ts';

interface Props {
  readonly angebot: NonNullable<Anfrage['angebot']>;
  readonly children?: ReactNode;
}

export function Zeitkarte({ angebot: { beginn, ort, anschrift }, children }: Props) {
  const t = useT();
  return (
    <section className="cz-card">
      <p className="be-wann">{formatZeitpunkt(t.sprache, beginn)}</p>
      <p>
        <bdi dir="ltr">
          {ort}, {anschrift}
        </bdi>
      </p>
      {children}
    </section>
  );
}
