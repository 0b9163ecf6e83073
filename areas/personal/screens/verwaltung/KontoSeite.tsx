/** One account: who, what they may do, how they sign in, and help when they cannot. */

import { useLoad } from '#ui/data.ts';
import { formatDay, formatMoment } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { useMay, useSession } from '#ui/session.tsx';
import { getKonto } from '../../konto.api.ts';
import type { Konto } from '../../konto.schema.ts';
import { faktorName, KontoStatus, rollenName, zustaendigkeitWorte } from '../worte.tsx';
import { KontoHilfe } from './KontoHilfe.tsx';
import { KontoSitzungen } from './KontoSitzungen.tsx';
import './verwaltung.css';

export default function KontoSeite() {
  const { id } = useScreenParams<'id'>();
  const konto = useLoad(getKonto, { id });
  const may = useMay();
  const own = useSession().id === id;
  return (
    <Page
      title={konto.data?.name ?? 'Konto'}
      aside={konto.data && <KontoStatus status={konto.data.status} />}
      crumbs={[{ to: '/verwaltung/konten', label: 'Konten' }]}
      actions={
        may('personal.konten') &&
        !own && (
          <ButtonLink kind="primary" icon="bearbeiten" to="/verwaltung/konten/$id/bearbeiten" params={{ id }}>
            Bearbeiten
          </ButtonLink>
        )
      }
    >
      <Loaded of={konto} words="Das Konto wird geladen">
        {(data) => (
          <div className="u-stack">
            {own && (
              <Note title="Das ist Ihr eigenes Konto">
                Ihre Rollen und Ihre Zuständigkeit ändert eine andere Person der Administration.
              </Note>
            )}
            <div className="account-cards">
              <Angaben konto={data} />
              <Anmeldung konto={data} />
              {may('personal.konten') && data.offeneSitzungen > 0 && <KontoSitzungen id={data.id} />}
              {!own && <KontoHilfe konto={data} />}
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Angaben({ konto }: { konto: Konto }) {
  return (
    <section className="card">
      <h2>Angaben</h2>
      <Facts
        of={[
          ['E-Mail-Adresse', konto.email],
          ['Rollen', konto.rollen.map(rollenName).join(', ')],
          ['Zuständigkeit', konto.zustaendigkeiten.map(zustaendigkeitWorte).join(', ')],
          ['Angelegt', formatDay(konto.angelegtAm)],
        ]}
      />
    </section>
  );
}

function Anmeldung({ konto }: { konto: Konto }) {
  return (
    <section className="card">
      <h2>Anmeldung</h2>
      <Facts
        of={[
          ['Art', konto.quelle === 'oidc' ? 'Konto des Amtes (Identitätsdienst)' : 'Kennwort und zweiter Faktor'],
          ['Zweiter Faktor', konto.faktoren.map(faktorName).join(', ') || 'noch nicht eingerichtet'],
          ['Zuletzt', konto.zuletztAngemeldetAm === undefined ? 'noch nie' : formatMoment(konto.zuletztAngemeldetAm)],
          ['Offene Sitzungen', String(konto.offeneSitzungen)],
        ]}
      />
    </section>
  );
}
