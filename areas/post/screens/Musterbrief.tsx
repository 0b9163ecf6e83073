/** The letter with this letterhead, as it would be printed; it follows what is typed after a moment. */
import { useEffect, useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { buttonClass } from '#ui/Button.tsx';
import { previewBriefkopf, previewBriefkopfSeite } from '../briefkopf.api.ts';
import { type Briefkopf, briefkopfSchema } from '../briefkopf.schema.ts';

const PAUSE_MS = 500;

export function Musterbrief({ inhalt }: { inhalt: unknown }) {
  const now = JSON.stringify(inhalt);
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  const amt = briefkopfSchema.safeParse(JSON.parse(settled));
  if (!amt.success) return <p className="u-muted">Die Vorschau erscheint, wenn alle nötigen Felder ausgefüllt sind.</p>;
  return <Seite amt={amt.data} />;
}

function Seite({ amt }: { amt: Briefkopf }) {
  const query = { inhalt: JSON.stringify(amt) };
  return (
    <>
      <img
        src={urlOf(previewBriefkopfSeite, query)}
        alt={`Musterbrief: ${amt.traeger}, ${amt.behoerde}, ${amt.strasse}, ${amt.plz} ${amt.ort}`}
        width={900}
        height={1273}
      />
      <a className={buttonClass('secondary')} href={urlOf(previewBriefkopf, query)} target="_blank" rel="noreferrer">
        Musterbrief als PDF öffnen
      </a>
    </>
  );
}
