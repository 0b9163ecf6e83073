/** Names of people who have a Termin in Musterstadt. Invented; put together by chance. */
import type { Terminsprache } from '../termine.schema.ts';

export interface Namensraum {
  readonly gewicht: number;
  readonly sprache: Terminsprache;
  readonly vornamen: readonly string[];
  readonly familiennamen: readonly string[];
}

export const NAMENSRAEUME: readonly Namensraum[] = [
  {
    gewicht: 22,
    sprache: 'ar',
    vornamen: ['Layla', 'Omar', 'Rana', 'Yousef', 'Hanan', 'Karim', 'Salma', 'Tarek'],
    familiennamen: ['Al-Hamwi', 'Darwisch', 'Khoury', 'Nassar', 'Sabbagh', 'Tamimi', 'Zeidan'],
  },
  {
    gewicht: 20,
    sprache: 'uk',
    vornamen: ['Oksana', 'Andrij', 'Daryna', 'Taras', 'Iryna', 'Bohdan', 'Kateryna'],
    familiennamen: ['Bondar', 'Hnatenko', 'Kowaltschuk', 'Lysenko', 'Melnyk', 'Sawtschenko', 'Tkatsch'],
  },
  {
    gewicht: 16,
    sprache: 'tr',
    vornamen: ['Elif', 'Emre', 'Defne', 'Kerem', 'Zeynep', 'Burak', 'Melisa'],
    familiennamen: ['Arslan', 'Doğan', 'Güneş', 'Korkmaz', 'Şimşek', 'Yıldız', 'Öztürk'],
  },
  {
    gewicht: 14,
    sprache: 'en',
    vornamen: ['Ananya', 'Chidi', 'Grace', 'Rohan', 'Ifeoma', 'Samuel', 'Priya'],
    familiennamen: ['Adeyemi', 'Banerjee', 'Iyer', 'Mensah', 'Okafor', 'Pillai', 'Rao'],
  },
  {
    gewicht: 8,
    sprache: 'fa',
    vornamen: ['Parisa', 'Dariush', 'Nasrin', 'Mehdi', 'Shirin'],
    familiennamen: ['Ahmadi', 'Hosseini', 'Karimi', 'Moradi', 'Rahimi'],
  },
  {
    gewicht: 8,
    sprache: 'ru',
    vornamen: ['Anna', 'Dmitri', 'Polina', 'Sergej', 'Vera'],
    familiennamen: ['Belova', 'Fomin', 'Karpov', 'Lebedeva', 'Sokolov'],
  },
  {
    gewicht: 6,
    sprache: 'fr',
    vornamen: ['Aïcha', 'Mamadou', 'Estelle', 'Cheikh', 'Nadège'],
    familiennamen: ['Diallo', 'Kouassi', 'Mbemba', 'Ndiaye', 'Traoré'],
  },
  {
    gewicht: 6,
    sprache: 'de',
    vornamen: ['Ana', 'Miloš', 'Thảo', 'Wei', 'Jelena', 'Linh'],
    familiennamen: ['Chen', 'Jovanović', 'Nguyễn', 'Petrović', 'Trần', 'Zhang'],
  },
];
