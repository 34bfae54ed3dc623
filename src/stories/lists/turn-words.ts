/**
 * Words with which a title reports the turn of an event: what was ordered is cancelled, what was missing is found, a
 * report is corrected. A turn is news of its own. In the languages of `text/calendar-words.ts`, and in Croatian, Bulgarian,
 * Chinese, Japanese, Korean, Arabic, Persian, Hebrew, Hindi, Thai and Vietnamese; inflected forms are
 * listed where the stemmer does not reach them; words whose stem means something else in another language are omitted
 * ("retiré", English "retire"). A phrase after `^` counts only at the beginning of a title; one after `~` is no
 * turn by itself, but shows that its article knows of it.
 */

/**
 * The kinds of turn, one bit each. Words of one kind report the same turn; `begun` and `final` also mean an arrest and a
 * sentence, which no match has, `withdrawn` a denial, and `updated` a further step, such as an appeal.
 */
export const TURN = {
  ...{ ended: 1, found: 2, resolved: 4, corrected: 8, updated: 16, final: 32, begun: 64, withdrawn: 128 },
} as const;

/** The phrases of each kind, separated by commas. */
export const TURN_PHRASES: readonly (readonly [kind: number, phrases: string])[] = [
  [
    TURN.ended,
    `~drop, ~drops, ~dropped, ~axe, ~axed, ~overturn, ~overturns, ~overturned, ~ease, ~eased, ~nix, cancelled, canceled, cancels, cancel,
     cancellation, called off, calls off, call off, scrapped, scraps, lifted, lifts, lift, rescinded, rescinds, revoked, revokes, all
     clear, no longer, stood down, abgesagt, aufgehoben, entwarnung, widerrufen, gestrichen, absage, annulé, annulée, annulés, annulées,
     annulation, levé, levée, levés, levées, cancelado, cancelada, cancelados, canceladas, cancelan, levantan, levantada, levantado,
     suspenso, suspensa, cancelam, levantam, annullato, annullata, annullati, annullate, revocato, revocata, revocati, revocate, afgelast,
     geannuleerd, opgeheven, ingetrokken, inställd, inställt, inställda, upphävd, upphävt, hävd, hävt, aflyst, ophævet, avlyst, opphevet,
     peruttu, peruttiin, peruutettu, kumottu, odwołano, odwołany, odwołana, odwołane, zrušen, zrušena, zrušeno, zrušeny, odvolán,
     odvolána, odvoláno, anulat, anulată, anulate, ridicat, ridicată, lefújták, törölték, visszavonták, feloldották, iptal, kaldırıldı,
     отменен, отменена, отменено, отменены, отменили, отменил, отменила, снят, снята, снято, сняты, скасовано, скасували, скасований,
     знято, знята, ακυρώθηκε, ακυρώνεται, ματαιώθηκε, αίρεται, ήρθη, dibatalkan, batal, dicabut, kinansela, kanselado, binawi, inalis,
     strike averted, talks collapse, talks fail, deal collapses, deal falls through, false alarm, hoax, downgraded, downgrades, fehlalarm,
     verhandlungen gescheitert, herabgestuft, fausse alerte, fin de l'alerte, fin d'alerte, falsa alarma, fin de la alerta, desconvocada,
     desconvocado, desconvocan, desconvoca, desactivada, desactivan, falso alarme, fim do alerta, encerrada, encerrado, falso allarme,
     cessata, cessato, cessa l'allerta, fine allerta, vals alarm, loos alarm, falskt larm, falsk alarm, väärä hälytys, fałszywy alarm, był
     fałszywy, był fałszywa, planý poplach, alarmă falsă, téves riasztás, asılsız, ложная тревога, отбой, ложным, ложное, хибна тривога,
     відбій, ψευδής συναγερμός, λήξη συναγερμού, alarm palsu, otkazano, otkazana, otkazan, ukinuto, ukinuta, ukinut, 解除, 取消, 中止, 見送, 撤销,
     撤銷, 打ち切り, 해제, 해제됐다, 해제돼, 해제했다, 취소, 취소됐다, 취소돼, 취소했다, 중단, إلغاء, ألغت, ألغى, رفع حالة, رفع الحظر, انتهاء, בוטל, בוטלה, ביטול, הוסרה,
     रद्द, ยกเลิก, huỷ bỏ, hủy bỏ, bị hủy, dỡ bỏ, لغو شد, لغو, stay open, stays open, remain open, remains open,
     bleibt offen, bleibt geöffnet, bleibt erhalten, bleiben erhalten, reste ouvert, reste ouverte, restera ouvert, restera ouverte,
     sigue abierto, sigue abierta, seguirá abierto, seguirá abierta, no cerrará, resta aperto, resta aperta, non chiude, non chiuderà,
     continua aberto, continua aberta, não fecha, não vai fechar, blijft open, förblir öppen, förblir öppet, forbliver åben, forblir åpen,
     pysyy auki, pozostanie otwarty, pozostanie otwarta, nie zostanie zamknięty, nie zostanie zamknięta, zůstane otevřen, zůstane otevřena,
     rămâne deschis, rămâne deschisă, nyitva marad, açık kalacak, kapanmayacak, не закроют, не закроется, останется открыт, останется
     открыта, не закриють, παραμένει ανοιχτό, tetap buka, 存続, 不关闭, 不關閉, 존속`,
  ],
  [
    TURN.found,
    `~find, ~finds, ~finding, ~locate, ~discover, ~discovers, ~discovered, ~rescue, ~rescued, ~recover, ~recovered, ~guilty, ~convicted,
     ~verdict, ~concluded, found, located, gefunden, aufgefunden, ~gerettet, retrouvé, retrouvée, retrouvés, retrouvées, ~sauvé, ~sauvée,
     encontrado, encontrada, encontrados, encontradas, hallado, hallada, hallados, localizado, localizada, ~rescatado, ~rescatada,
     ~resgatado, ~resgatada, achado, achada, ritrovato, ritrovata, ritrovati, ritrovate, trovato, trovata, trovati, ~salvato, ~salvata,
     gevonden, teruggevonden, ~gered, hittad, hittat, hittade, återfunnen, ~räddad, fundet, ~reddet, funnet, löytyi, löydetty, löytynyt,
     ~pelastettu, odnaleziono, odnaleziony, odnaleziona, znaleziono, znaleziony, znaleziona, nalezen, nalezena, nalezeno, nalezeni, găsit,
     găsită, găsiți, salvată, megtalálták, megtalált, megkerült, előkerült, bulundu, ~kurtarıldı, найден, найдена, найдено, найдены,
     нашли, нашлась, нашелся, знайдено, знайшли, знайдений, знайдена, βρέθηκε, βρέθηκαν, εντοπίστηκε, ditemukan, natagpuan, nahanap,
     ~saved, ~alive, ~safe, reunited, wohlbehalten, wieder aufgetaucht, wiederaufgetaucht, wieder da, saine et sauve, sain et sauf, sana y
     salva, sano y salvo, sã e salva, são e salvo, sana e salva, sano e salvo, ongedeerd, välbehållen, i god behold, cały i zdrowy, cała i
     zdrowa, v pořádku, вернулся домой, вернулась домой, pronađen, pronađena, pronađeni, намерен, намерена, 発見, 見つかる, 見つかった, 找到, 寻获, 尋獲,
     발견, 발견됐다, 찾았다, العثور, عثر, عثرت, נמצא, נמצאה, נמצאו, tìm thấy, पाया गया, मिला शव, พบตัว`,
  ],
  [
    TURN.resolved,
    `~deal, ~agree, ~agreement, ~settle, ~settlement, ~pact, ~accord, deal reached, reach deal, reaches deal, agreement reached, einigung
     erzielt, accord trouvé, acuerdo alcanzado, accordo raggiunto, ~return, ~returns, ~returned, ~fixed, ~repaired, ~renew, ~rebuild, resolved, resumed, resumes, resume, restored, reopened, reopens,
     reopen, back in service, back to normal, behoben, wieder frei, wieder aufgenommen, wiederaufgenommen, wiederhergestellt, wieder
     geöffnet, résolu, résolue, reprend, rétabli, rétablie, repris, rouvre, rouvert, rouverte, resuelto, resuelta, reanuda, reanudan,
     reanudado, reanudada, restablecido, restablecida, reabre, reabierto, resolvido, resolvida, retomado, retomada, restabelecido,
     reaberto, reaberta, risolto, risolta, ripreso, ripresa, riprende, riprendono, ripristinato, ripristinata, riaperto, riaperta, riapre,
     hervat, hersteld, heropend, återupptas, återupptagen, återställd, öppnar igen, löst problem, genoptaget, genoptages, genåbnet,
     gjenopptatt, gjenåpnet, løst, ratkaistu, jatkuu, palautettu, avattu uudelleen, wznowiono, wznowiony, wznowiona, przywrócono,
     rozwiązano, obnoven, obnovena, obnoveno, vyřešeno, reluat, reluată, restabilit, restabilită, redeschis, redeschisă, rezolvat,
     rezolvată, helyreállt, helyreállították, újraindult, újranyitott, megoldották, yeniden başladı, yeniden açıldı, giderildi,
     возобновлен, возобновлено, возобновлена, возобновили, восстановлен, восстановлено, восстановлена, открыт снова, устранен, устранена,
     устранено, відновлено, відновлений, відновлена, усунено, αποκαταστάθηκε, επαναλειτουργεί, επιλύθηκε, dilanjutkan, dibuka kembali,
     pulih, naibalik, nagbukas muli, reinstated, reinstates, power restored, power back, safe to drink, safe again, takes off, back online, back up, open again,
     opens again, wieder offen, wieder in betrieb, wieder online, wieder da, behebt, entstört, de nouveau ouvert, de nouveau ouverte,
     rétablissement, rétablit, reprise du trafic, reprise, vuelve el servicio, vuelve la luz, reabren, reapertura, restablecen,
     restablece, volta a funcionar, normalizado, normalizada, reabrem, reabertura, ripristino, riapertura, torna la luce, weer open, weer
     vrij, weer in bedrijf, åter öppen, åter igång, öppen igen, åben igen, åpen igjen, åpnet igjen, taas auki, jälleen auki, ponownie
     otwarty, ponownie otwarta, otwarty ponownie, opět otevřen, opět otevřena, znovu otevřen, din nou deschis, újra megnyílt, ismét
     járható, yeniden hizmete, вновь открыт, вновь открыта, вновь открыто, снова открыт, снова открыта, открыт после, открыто движение,
     движение открыто, движение восстановлено, знову відкрито, знову відкритий, άνοιξε ξανά, kembali normal, ponovno otvoren, ponovno
     otvorena, поново отворен, 再開, 復旧, 恢复, 恢復, 重新开放, 重新開放, 重開, 재개, 재개됐다, 재개했다, 재개통, 복구, 복구됐다, استئناف, إعادة فتح, استأنفت, عودة التيار,
     נפתח מחדש, חודשה, חזרה לפעול, बहाल, khôi phục, mở lại, nối lại, เปิดอีกครั้ง, از سر گرفته, strike ends, strike over, ends strike, end
     strike, siege ends, standoff ends, hunt ends, stand-off ends, streik beendet, streiks beendet, streik zu ende, streikende, fin de la
     grève, grève terminée, grève levée, grève suspendue, fin de la huelga, fim da greve, sciopero finito, fine dello sciopero, sciopero
     sospeso, staking voorbij, einde staking, strejken över, strejken är över, strejken er slut, streiken er over, lakko päättyi, koniec
     strajku, zakończono strajk, konec stávky, vége a sztrájknak, grev sona erdi, забастовка завершена, забастовка прекращена`,
  ],
  [
    TURN.corrected,
    `corrected, correction, corrects, refiled, berichtigt, berichtigung, korrigiert, korrektur, corrigé, corrigée, rectificatif,
     rectification, corregido, corregida, corrección, rectificación, corrigido, corrigida, correção, corretto, corretta, correzione,
     rettifica, gecorrigeerd, correctie, rectificatie, rättat, rättelse, korrigerad, rettet, rettelse, rettelser, korjattu, oikaisu,
     korjaus, poprawiono, sprostowanie, korekta, opraveno, corectat, corectură, rectificare, javítva, helyesbítés, düzeltme, düzeltildi,
     исправлено, исправлена, исправление, поправка, виправлено, виправлення, διόρθωση, διορθώθηκε, ralat, koreksi, pagwawasto, itinama,
     ispravak, исправка, 訂正, 更正, 勘误, 정정, 바로잡습니다, تصحيح, תיקון טעות, đính chính, แก้ไขข่าว, اصلاحیه`,
  ],
  [
    TURN.withdrawn,
    `~retire, ~retired, ~withdraw, ~withdraws, ~pull, ~pulls, ~cut, ~cuts, ~drops, ~resign, ~resigned, withdrawn, retracted, retraction,
     retracts, zurückgezogen, ritirato, ritirata, tillbakadragen, tilbagetrukket, trukket tilbake, wycofano, staženo, visszavonva, geri
     çekildi, опровержение, отозван, отозвано, спростування, відкликано, ανακλήθηκε, ditarik, ~quit, ~quits, drops out, dropped out, backs
     out, bows out, zieht zurück, zieht kandidatur, rückzug, retire sa candidature, se retire, retira su candidatura, se retira, retira
     candidatura, desiste, si ritira, trekt zich terug, drar sig ur, drar tilbage, trekker seg, vetäytyy, wycofuje, wycofał, wycofała,
     odstoupil, odstoupila, stahuje, se retrage, visszalép, visszalépett, çekildi, снял кандидатуру, снимает кандидатуру, αποσύρεται,
     αποσύρει, mundur, 撤回, 철회, 사퇴, سحب, انسحاب, הסיר את מועמדותו, rút lui, rút khỏi, ~suspend, ~suspends, ~suspended, ~end, ~ends,
     ~ending, pulls out of race, pulls out of the race, quits race, quits the race,
     ~reject, ~refute, ~dismiss, ~false, ~untrue, ~baseless, ~refuse, ~insist, ~denial, denies, dementiert, bestreitet, dément, démentit, niega, desmiente, desmienten, nega, smentisce, ontkent, dementerar,
     förnekar, dementerer, benægter, avkrefter, benekter, kiistää, zaprzecza, dementuje, popírá, dezminte, cáfolja, tagadja, yalanladı,
     опроверг, опровергла, опровергли, опровергает, отрицает, спростував, заперечує, διαψεύδει, membantah, itinanggi, demantira, 否认, 否認,
     부인, 부인했다, نفى, ينفي, تنفي, הכחיש, מכחיש, phủ nhận, खंडन, stays on, stays in office, remains in office, stays as,
     bleibt im amt, reste en poste, reste en fonction, reste en fonctions, se queda en el cargo, sigue en el cargo, seguirá en el cargo,
     rechaza su dimisión, rechaza la dimisión, rechazan su dimisión, rechazan la dimisión, refuse sa démission, resta in carica, dimissioni
     respinte, respinge le dimissioni, fica no cargo, mantém-se no cargo, recusa a demissão, blijft aan, sitter kvar, bliver på posten,
     blir sittende, jatkaa tehtävässään, pozostaje na stanowisku, zostaje na stanowisku, zůstává ve funkci, rămâne în funcție, hivatalban
     marad, görevde kalıyor, görevine devam, остается на посту, остался на посту, останется на посту, залишається на посаді, παραμένει στη
     θέση, tetap menjabat, 続投, 留任, 유임, tại vị, pulls study, pulls paper, pulls article, pulls report, withdraws study, withdraws paper,
     withdraws article, withdraws report, takes back, zieht studie zurück, zieht artikel zurück, zieht bericht zurück, retire une étude,
     retire un article, retira un estudio, retira un artículo, retira estudo, retira artigo, ritira studio, ritira lo studio, ritira
     articolo, trekt studie in, trekt artikel in, drar tillbaka studie, drar tillbaka artikel, wycofuje artykuł, wycofało artykuł, отозвал
     статью, отозвала статью, 撤稿, 论文撤`,
  ],
  [
    TURN.updated,
    `^update, ^updated, ^aktualisiert, ^aktualisierung, ^mise à jour, ^actualisé, ^actualización, ^actualizado, ^atualização, ^atualizado,
     ^aggiornamento, ^aggiornato, ^bijgewerkt, ^uppdatering, ^uppdaterad, ^opdatering, ^opdateret, ^oppdatering, ^oppdatert, ^päivitys,
     ^päivitetty, ^aktualizacja, ^aktualizace, ^aktualizováno, ^actualizare, ^actualizat, ^frissítés, ^frissítve, ^güncelleme,
     ^güncellendi, ^обновление, ^обновлено, ^оновлення, ^оновлено, ^ενημέρωση, ^pembaruan, ^perbarui,
     ~not, ~reject, ~refuse, ~stay, will not resign, not to resign, no plans to, ~appeal, appeals conviction, appeals sentence, appeals against conviction, appeals against sentence, to appeal, legt berufung ein, geht in
     berufung, fait appel, recurre la sentencia, recorre da sentença, ricorre in appello, gaat in beroep, överklagar, anker dommen,
     valittaa tuomiosta, apelacja, обжаловал, обжаловала, обжалует, temyiz, 上诉, 上訴, 控訴, 항소, kháng cáo, mengajukan banding, raised to
     red, raised to orange, raised to extreme, upgraded to red, upgraded to hurricane, second arrest, another arrest, more arrests, second
     suspect, third suspect, second man arrested, second woman arrested, second body, second victim, zweite festnahme, zweiter
     verdächtiger, deuxième suspect, segundo detenido, segundo sospechoso, secondo arresto`,
  ],
  [
    TURN.final,
    `full-time, full time, final whistle, final score, final result, endstand, abpfiff, schlusspfiff, coup de sifflet final, score final,
     pitido final, resultado final, fischio finale, risultato finale, eindstand, slutresultat, slutsignal, sluttresultat, lopputulos,
     wynik końcowy, konečný výsledek, rezultat final, végeredmény, maç sonucu, финальный свисток, итоговый счет, фінальний свисток, τελικό
     αποτέλεσμα, hasil akhir, ~guilty, ~verdict, ~convicted, ~jury, verurteilt, freigesprochen, freispruch, condamné, condamnée,
     condenado, condenada, absuelto, absuelta, absolvido, absolvida, condannato, condannata, assolto, assolta, veroordeeld, vrijgesproken,
     döms, dömd, frias, dømt, frikendt, frifunnet, tuomittiin, skazany, skazana, uniewinniony, uniewinniona, odsouzen, odsouzena,
     condamnat, condamnată, achitat, elítélték, felmentették, mahkum, beraat, приговорен, приговорена, осужден, осуждена, оправдан,
     засуджено, καταδικάστηκε, αθωώθηκε, divonis, hinatulan, 試合終了, 终场, 終場, 判決, 判刑, 获刑, 無罪, 선고, 무죄, نهاية المباراة, حكم على, نهائي
     المباراة, נידון, זוכה, tuyên án, sentenced to, jailed for, jailed over, acquitted of, cleared of, relaxé par, ~sentence, ~sentenced,
     ~jailed, ~prison`,
  ],
  [
    TURN.begun,
    `half-time, half time, kick-off, halbzeit, halbzeitstand, anpfiff, mi-temps, medio tiempo, intervalo, intervallo, fine primo tempo,
     ruststand, halvtid, puoliaika, do przerwy, poločas, pauză, félidő, ilk yarı, перерыв, перерва, ημίχρονο, babak pertama, ~custody,
     ~held, ~detain, ~detained, ~caught, ~charge, ~charged, ~accused, ~trial, festgenommen, verhaftet, festnahme, gefasst, interpellé,
     interpellée, arrêté, arrêtée, detenido, detenida, detienen, arrestado, arrestada, detido, detida, preso, arrestato, arrestata,
     fermato, arresto, aangehouden, opgepakt, gripen, gripits, anhållen, anholdt, pågrepet, pidätetty, pidätettiin, zatrzymany,
     zatrzymana, aresztowany, aresztowano, zadržen, zadržela, reținut, arestat, elfogták, őrizetbe, tutuklandı, yakalandı, gözaltına
     alındı, задержан, задержана, задержали, арестован, арестована, затримано, затримали, συνελήφθη, συνελήφθησαν, ditangkap, inaresto,
     uhapšen, 逮捕, 被捕, 落网, 체포, 체포됐다, 구속, اعتقال, القبض على, توقيف, נעצר, נעצרה, गिरफ्तार, bị bắt, bắt giữ, จับกุม, ハーフタイム, 半场, 中場, arrested
     over, arrested for, arrested in, arrested after, arrested on, man arrested, woman arrested, suspect arrested, suspects arrested,
     ~arrest, ~arrested, ~seized, ~apprehended, ~indicted, ~surrenders`,
  ],
];
