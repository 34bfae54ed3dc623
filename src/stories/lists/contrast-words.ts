/**
 * Words of titles that exclude each other: the women's race is not the men's, prices that rise do not fall, and a candidate
 * is not the release. In the languages of `text/calendar-words.ts` and some others; inflected forms are listed where the stemmer does not reach them,
 * and words that mean something else in another language are omitted ("sale", "monte", "chute").
 */

/**
 * The kinds of word: two bits for each pair of opposites, and one for words that a title has or lacks: "3.0 beta" is not
 * 3.0.
 */
export const CONTRAST = { women: 1, men: 2, up: 4, down: 8, candidate: 16 } as const;

/** The words of each kind. */
export const CONTRAST_WORDS: readonly (readonly [kind: number, words: string])[] = [
  [
    CONTRAST.women,
    `woman women ladies female girl girls frau frauen damen mädchen femme femmes féminine féminin fille filles mujer mujeres femenino
     femenina niña mulher mulheres feminino feminina menina donna donne femminile ragazza vrouw vrouwen meisje kvinna kvinnor kvinnan
     kvinde kvinder kvinne kvinner damer flicka pige jente nainen naiset naisten tyttö kobieta kobiet kobiety dziewczynka žena ženy žen
     dívka femeie femei fată nő nők lány kadın kadınlar kız женщина женщины женщин женская женский девочка жінка жінки жінок дівчинка
     γυναίκα γυναίκες γυναικών perempuan wanita babae 女子 女性 女児 女孩 여자 여성 여아 نساء سيدات امرأة אישה महिला หญิง`,
  ],
  [
    CONTRAST.men,
    `man men gentlemen male boy boys mann männer herren junge homme hommes masculin masculine garçon hombre hombres masculino masculina
     niño homem homens menino uomo uomini maschile ragazzo mannen jongen män mannen mand mænd menn herrar herrer pojke dreng gutt mies
     miehet miesten poika mężczyzna mężczyzn mężczyźni chłopiec muž muži mužů chlapec bărbat bărbați băiat férfi férfiak fiú erkek
     erkekler мужчина мужчины мужчин мужская мужской мальчик чоловік чоловіки чоловіків хлопчик άνδρας άνδρες ανδρών pria laki-laki
     lalaki 男子 男性 男児 男孩 남자 남성 남아 رجال رجل גברים גבר पुरुष ชาย`,
  ],
  [
    CONTRAST.up,
    `rise rises rose risen rising higher increase increases increased climb climbs climbed surge surges surged soar soars soared jump jumps
     jumped gains gained rally rallies rallied raises raised hike hikes hiked grew steigt steigen stieg gestiegen erhöht augmente augmentent
     progresse grimpe sube suben subió aumenta aumentan aumentó crece sobe sobem subiu cresce salgono crescono stijgt stijgen stiger ökar
     øker nousee nousi rośnie wzrósł wzrosła wzrosły stoupá vzrostl crește emelkedik emelkedett arttı yükseldi вырос выросла выросли растет
     повысил повысила подорожал зріс зросла αυξήθηκε αυξάνεται meningkat 上涨 上漲 上升 上昇 値上 상승 인상 증가 ارتفاع ارتفع עלה tăng`,
  ],
  [
    CONTRAST.down,
    `fall falls fell fallen lower drop drops dropped decline declines declined slide slides slid plunge plunges plunged tumble tumbles
     tumbled slump slumps slumped decrease decreases decreased sink sinks sank slip slips slipped dip dips dipped shrinks shrank cuts sinkt
     sinken sank gesunken gefallen senkt baisse baissent recule reculent baja bajan bajó cae caen cayó desciende cai caem caiu scende
     scendono cala calano daalt dalen sjunker minskar falder faller synker laskee laski spada spadł spadła spadły klesá klesl scade csökken
     csökkent düştü geriledi azaldı упал упала упали снизился снизилась снизил снизила падает подешевел знизився знизилась μειώθηκε
     μειώνεται turun menurun 下跌 下降 下落 値下 하락 인하 감소 انخفاض انخفض تراجع ירד giảm`,
  ],
  [CONTRAST.candidate, 'alpha beta rc rc0 rc1 rc2 rc3 rc4 rc5 nightly canary prerelease pre-release'],
];
