/** For whom somebody acts at this moment: on every page, as long as it holds. */
import { Fragment } from 'react';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { stopActing } from '#areas/buerger/vollmacht.api.ts';
import { call } from '#platform/http/client.ts';
import { Icon } from '#ui/Icon.tsx';
import { geheZu } from '../../../antrag/screens/portal/adresse.ts';
import { Knopf } from '../../../antrag/screens/portal/Teile.tsx';
import { useWorte } from '../../../antrag/screens/portal/worte.ts';

export function HandeltFuer({ ich, onIch }: { readonly ich: Ich; onIch(ich: Ich): void }) {
  const { vertretung, ...selbst } = ich;
  if (!vertretung) return null;
  const ended = vertretung.umfang.length === 0;
  const leave = () =>
    call(stopActing, {}).then(
      () => {
        onIch(selbst);
        geheZu('konto');
      },
      () => undefined,
    );
  return (
    <Streifen name={vertretung.fuerName} ended={ended}>
      <HandeltEnde onClick={leave} />
    </Streifen>
  );
}

function HandeltEnde({ onClick }: { onClick(): void }) {
  const { t } = useWorte();
  return (
    <Knopf kind="link" onClick={onClick}>
      {t('handelt.ende')}
    </Knopf>
  );
}

interface StreifenProps {
  readonly name: string;
  readonly ended?: boolean;
  /** Key of the sentence; without it that one acts for somebody. */
  readonly was?: string;
  readonly children?: React.ReactNode;
}

/** Also where a parent or a lawyer fills in their own application for somebody else. */
export function Streifen({ name, ended = false, was = 'handelt.fuer', children }: StreifenProps) {
  const { t } = useWorte();
  const [before = '', ...after] = t(ended ? 'handelt.beendet' : was, { name: '\u0000' }).split('\u0000');
  return (
    <aside className={ended ? 'cz-acts cz-acts-ended' : 'cz-acts'} aria-label={t('vollmacht.titel')}>
      <div className="cz-width">
        <p>
          <Icon name="person" />
          <span>
            {before}
            {after.map((part) => (
              <Fragment key={part}>
                <bdi>{name}</bdi>
                {part}
              </Fragment>
            ))}
          </span>
        </p>
        {children}
      </div>
    </aside>
  );
}
