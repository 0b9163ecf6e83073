/**
 * Names as they come to the counter, in Latin letters of DIN 91379, with places of birth. All combinations are made by
 * chance; nobody is meant. Weights follow roughly what a German town sees.
 */
export interface Herkunft {
  /** ISO 3166-1 alpha-3. */
  readonly staat: string;
  readonly gewicht: number;
  readonly maennlich: readonly string[];
  readonly weiblich: readonly string[];
  readonly familie: readonly string[];
  /** Family names of women where the language has a form of its own; as long as `familie`. */
  readonly familieWeiblich?: readonly string[];
  readonly orte: readonly string[];
}

function herkunft(
  staat: string,
  gewicht: number,
  maennlich: string,
  weiblich: string,
  familie: string,
  orte: string,
): Herkunft {
  const list = (text: string) => text.split(', ');
  return {
    staat,
    gewicht,
    maennlich: list(maennlich),
    weiblich: list(weiblich),
    familie: list(familie),
    orte: list(orte),
  };
}

export const HERKUENFTE: readonly Herkunft[] = [
  herkunft(
    'SYR',
    24,
    'Ahmad, Mohamad, Khaled, Omar, Yazan, Mahmoud, Anas, Bashar',
    'Rima, Hala, Nour, Rasha, Lubna, Amal, Dima, Samar',
    'Al-Khatib, Haddad, Al-Ahmad, Darwish, Kassab, Al-Masri, Shehadeh, Qabbani, Al Najjar',
    'Damaskus, Aleppo, Homs, Idlib, Deir ez-Zor',
  ),
  herkunft(
    'TUR',
    22,
    'Mehmet, Ömer, Çağrı, İbrahim, Barış, Uğur, Şükrü, Tolga',
    'Elif, Gülşen, Özlem, Ayşe, Çiğdem, Büşra, Şeyma, İpek',
    'Yıldız, Öztürk, Şahin, Çelik, Kılıç, Güneş, Aydın, Koç, Doğan',
    'Ankara, İzmir, Şanlıurfa, Gaziantep, Eskişehir',
  ),
  {
    ...herkunft(
      'UKR',
      24,
      'Oleksandr, Dmytro, Andrij, Serhij, Volodymyr, Ivan, Maksym',
      'Olena, Oksana, Iryna, Nataliâ, Svitlana, Halyna, Ûliâ',
      'Ševčenko, Kovalenko, Bondarenko, Tkačenko, Melʹnyk, Kravčuk, Lysenko, Hnatûk',
      'Kyjiw, Charkiw, Odesa, Lwiw, Mariupol',
    ),
  },
  herkunft(
    'AFG',
    13,
    'Zalmai, Farid, Hamid, Najib, Rahmatullah, Esmatullah, Sayed',
    'Shabnam, Farida, Zohra, Nilofar, Maryam, Parwana',
    'Ahmadzai, Noori, Hotak, Rahimi, Stanekzai, Sultani, Popalzai',
    'Kabul, Herat, Masar-e Scharif, Kundus',
  ),
  herkunft(
    'IRQ',
    10,
    'Haidar, Mustafa, Karwan, Saad, Dilshad, Laith',
    'Zahra, Shilan, Huda, Rozhin, Sundus, Awaz',
    'Al-Jubouri, Aziz, Al-Obaidi, Barzani, Al-Saadi, Hama Amin',
    'Bagdad, Mossul, Erbil, Sulaimaniyya',
  ),
  herkunft(
    'IND',
    13,
    'Arjun, Rahul, Vikram, Sandeep, Karthik, Harpreet',
    'Priya, Ananya, Kavitha, Deepika, Harleen, Sneha',
    'Patel, Krishnamurthy, Sharma, Singh, Iyer, Chatterjee, Kaur Gill, Reddy',
    'Bengaluru, Pune, Chennai, Amritsar, Kolkata',
  ),
  herkunft(
    'VNM',
    7,
    'Văn Hùng, Minh Đức, Quốc Anh, Thành Long',
    'Thị Mai, Thị Hồng Nhung, Thu Hà, Thị Ngọc Ánh',
    'Nguyễn, Trần, Phạm, Đặng, Hoàng, Vũ',
    'Hà Nội, Hải Phòng, Nghệ An, Đà Nẵng',
  ),
  herkunft(
    'XKX',
    8,
    'Arben, Besnik, Fatmir, Luan, Shpëtim',
    'Vjosa, Fjolla, Mimoza, Valbona, Arjetë',
    'Krasniqi, Hoxha, Berisha, Gashi, Shabani, Morina',
    'Prishtinë, Prizren, Pejë, Mitrovicë',
  ),
  {
    ...herkunft(
      'SRB',
      7,
      'Dragan, Živko, Nenad, Miloš, Slobodan',
      'Živka, Jelena, Snežana, Ljiljana, Đurđica',
      'Đorđević, Petrović, Stanković, Živanović, Jovanović',
      'Beograd, Niš, Novi Sad, Kragujevac',
    ),
  },
  herkunft(
    'BIH',
    5,
    'Emir, Adnan, Senad, Haris',
    'Amra, Lejla, Selma, Džana',
    'Hadžić, Begović, Čaušević, Mujkić',
    'Sarajevo, Tuzla, Zenica, Mostar',
  ),
  herkunft(
    'MAR',
    7,
    'Youssef, Hicham, Rachid, Abdelilah',
    'Fatima-Zahra, Khadija, Naïma, Siham',
    'El Amrani, Benali, Ouazzani, Bouzidi, Aït Lahcen',
    'Nador, Casablanca, Tanger, Fès',
  ),
  herkunft(
    'TUN',
    5,
    'Slim, Aymen, Walid, Nizar',
    'Olfa, Rim, Sonia, Wafa',
    'Ben Salah, Trabelsi, Jaziri, Gharbi',
    'Tunis, Sfax, Sousse, Gabès',
  ),
  herkunft(
    'NGA',
    7,
    'Chukwuemeka, Oluwaseun, Ifeanyi, Tunde',
    'Ngọzi, Adaeze, Funmilayo, Blessing',
    'Okonkwo, Adébáyọ, Eze, Ọláòtán, Nwosu',
    'Lagos, Benin City, Enugu, Ibadan',
  ),
  herkunft(
    'GHA',
    4,
    'Kwame, Kofi, Yaw, Emmanuel',
    'Akosua, Abena, Grace, Esi',
    'Mensah, Owusu, Boateng, Asante-Müller',
    'Accra, Kumasi, Tamale',
  ),
  herkunft(
    'ERI',
    6,
    'Tesfay, Filmon, Yonas, Kibrom',
    'Letebrhan, Selam, Mehret, Tsehay',
    'Gebremariam, Habtemichael, Woldeab, Kidane',
    'Asmara, Keren, Mendefera',
  ),
  herkunft(
    'SOM',
    5,
    'Abdirahman, Cabdi, Maxamed, Liibaan',
    'Faadumo, Hodan, Ifrax, Sahra',
    'Cali Warsame, Xasan Nuur, Axmed Guuleed, Jaamac Faarax',
    'Muqdisho, Hargeysa, Kismaayo',
  ),
  herkunft(
    'IRN',
    8,
    'Reza, Arash, Behrouz, Kaveh',
    'Shirin, Parisa, Niloufar, Mahsa',
    'Hosseini, Karimi, Tavakoli, Rostampour, Jafarzadeh',
    'Teheran, Schiras, Isfahan, Täbris',
  ),
  herkunft(
    'PAK',
    4,
    'Bilal, Usman, Imran, Shahid',
    'Ayesha, Sadia, Rabia, Nadia',
    'Chaudhry, Malik, Qureshi, Abbasi',
    'Lahore, Gujrat, Karatschi, Sialkot',
  ),
  herkunft(
    'CHN',
    6,
    'Wei, Jun, Haoran, Zihan',
    'Xiaoling, Mei, Yutong, Jiayi',
    'Zhang, Lü, Ouyang, Zhou, Xu',
    'Shanghai, Chengdu, Wuhan, Qingdao',
  ),
  herkunft(
    'BRA',
    4,
    'João Pedro, Luís Otávio, Thiago, César',
    'Maria da Conceição, Letícia, Ana Júlia, Vitória',
    'dos Santos Araújo, de Souza Gonçalves, Figueirêdo, Simões',
    'São Paulo, Goiânia, Belém, Curitiba',
  ),
  herkunft(
    'USA',
    4,
    'Tyler, Jonathan, Marcus',
    'Emily, Zoë, Latoya',
    "O'Brien, Washington, MacKenzie, Núñez",
    'Chicago, Austin, Portland',
  ),
  herkunft(
    'GBR',
    3,
    'Oliver, Callum, Siôn',
    'Imogen, Siân, Charlotte',
    'Smith-Jones, McAllister, Llewellyn',
    'Leeds, Cardiff, Glasgow',
  ),
  {
    ...herkunft(
      'RUS',
      6,
      'Aleksej, Sergej, Dmitrij, Pëtr',
      'Ekaterina, Tatʹâna, Anastasiâ, Ksenia',
      'Ivanov, Kuznecov, Sokolov, Ŝerbakov',
      'Moskau, Kasan, Omsk, Sankt Petersburg',
    ),
    familieWeiblich: ['Ivanova', 'Kuznecova', 'Sokolova', 'Ŝerbakova'],
  },
  herkunft(
    'GEO',
    4,
    'Giorgi, Levan, Zurab',
    'Nino, Tamar, Ketevan',
    'Gelashvili, Kapanadze, Beridze',
    'Tbilisi, Kutaisi, Batumi',
  ),
  herkunft(
    'PHL',
    4,
    'Jose Mari, Rodel, Angelo',
    'Maria Luz, Jocelyn, Rosalinda',
    'dela Cruz, Peñaranda, Bautista',
    'Cebu, Iloilo, Baguio',
  ),
  herkunft(
    'ALB',
    4,
    'Ardit, Ilir, Gëzim',
    'Blerta, Ëngjëllushe, Mirela',
    'Gjoka, Çela, Përmeti',
    'Tiranë, Shkodër, Durrës',
  ),
  herkunft(
    'CMR',
    4,
    'Blaise, Hervé, Jean-Baptiste',
    'Clémentine, Solange, Béatrice',
    'Ngo Bassong, Tchoumi, Njoya',
    'Douala, Yaoundé, Bafoussam',
  ),
  herkunft('JPN', 2, 'Kenʹichi, Shō, Yūta', 'Yūko, Haruka, Shizuka', 'Itō, Ōtsuka, Satō', 'Ōsaka, Sapporo, Fukuoka'),
  {
    ...herkunft(
      'POL',
      4,
      'Łukasz, Paweł, Grzegorz',
      'Małgorzata, Agnieszka, Bożena',
      'Wiśniewski, Zieliński, Wójcik',
      'Łódź, Wrocław, Gdańsk',
    ),
    familieWeiblich: ['Wiśniewska', 'Zielińska', 'Wójcik'],
  },
  herkunft(
    'ROU',
    4,
    'Ștefan, Răzvan, Ionuț',
    'Mădălina, Ioana, Anișoara',
    'Ștefănescu, Țepeș, Crăciun',
    'București, Iași, Timișoara',
  ),
];
