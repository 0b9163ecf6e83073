/** Somebody was away for long: they sign in where they are and go on; the draft is there. */
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { Anmelden } from './Anmelden.tsx';
import { Fehler, Titel } from './Teile.tsx';
import { useWorte } from './worte.ts';

interface SitzungsendeProps {
  readonly fehler: string;
  onIch(ich: Ich): void;
  onAgain(): void;
}

/** An error of a whole page; where signing in helps, it is offered there. */
export function Seitenfehler({ fehler, onIch, onAgain }: SitzungsendeProps) {
  const { t } = useWorte();
  if (fehler !== 'fehler.sitzung') return <Fehler>{t(fehler)}</Fehler>;
  return (
    <div className="cz-form">
      <Titel>{t('meldet_an')}</Titel>
      <p>{t('fehler.sitzung')}</p>
      <Anmelden
        onDone={(ich) => {
          onIch(ich);
          onAgain();
        }}
      />
    </div>
  );
}
