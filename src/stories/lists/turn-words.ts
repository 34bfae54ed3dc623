/**
 * Words with which a title reports the turn of an event: what was ordered is cancelled, what was missing is found, a
 * report is corrected. A turn is news of its own. In the languages of `text/calendar-words.ts`; inflected forms are
 * listed where the stemmer does not reach them; words whose stem means something else in another language are omitted
 * ("retiré", English "retire"). A phrase after `^` counts only at the beginning of a title; one after `~` is no
 * turn by itself, but shows that its article knows of it.
 */

/** The kinds of turn, one bit each. Words of one kind report the same turn. */
export const TURN = {
  ...{ ended: 1, found: 2, resolved: 4, corrected: 8, updated: 16, final: 32, begun: 64, withdrawn: 128 },
} as const;

/** The phrases of each kind, separated by commas. */
export const TURN_PHRASES: readonly (readonly [kind: number, phrases: string])[] = [
  [
    TURN.ended,
    `~drop, ~drops, ~dropped, ~axe, ~axed, ~overturn, ~overturns, ~overturned, ~ease, ~eased, ~nix,
     cancelled, canceled, cancels, cancel, cancellation, called off, calls off, call off, scrapped, scraps, lifted,
     lifts, lift, rescinded, rescinds, revoked, revokes, all clear, no longer, stood down, abgesagt, aufgehoben, entwarnung, widerrufen, gestrichen, absage,
     annulé, annulée, annulés, annulées, annulation, levé, levée, levés, levées, cancelado, cancelada, cancelados, canceladas, cancelan,
     levantan, levantada, levantado, suspenso, suspensa, cancelam, levantam, annullato, annullata, annullati, annullate, revocato,
     revocata, revocati, revocate, afgelast, geannuleerd, opgeheven, ingetrokken, inställd, inställt, inställda, upphävd, upphävt,
     hävd, hävt, aflyst, ophævet, avlyst, opphevet, peruttu, peruttiin, peruutettu, kumottu, odwołano, odwołany, odwołana, odwołane,
     zrušen, zrušena, zrušeno, zrušeny, odvolán, odvolána, odvoláno, anulat, anulată, anulate, ridicat, ridicată, lefújták, törölték,
     visszavonták, feloldották, iptal, kaldırıldı, отменен, отменена, отменено, отменены, отменили, отменил, отменила, снят, снята, снято,
     сняты, скасовано, скасували, скасований, знято, знята, ακυρώθηκε, ακυρώνεται, ματαιώθηκε, αίρεται, ήρθη, dibatalkan, batal, dicabut,
     kinansela, kanselado, binawi, inalis`,
  ],
  [
    TURN.found,
    `~find, ~finds, ~finding, ~locate, ~discover, ~discovers, ~discovered, ~rescue, ~rescued, ~recover, ~recovered, ~guilty,
     ~convicted, ~verdict, ~concluded, found,   located,        gefunden, aufgefunden, gerettet, retrouvé, retrouvée, retrouvés, retrouvées, sauvé,
     sauvée, encontrado, encontrada, encontrados, encontradas, hallado, hallada, hallados, localizado, localizada, rescatado, rescatada,
     resgatado, resgatada, achado, achada, ritrovato, ritrovata, ritrovati, ritrovate, trovato, trovata, trovati, salvato, salvata,
     gevonden, teruggevonden, gered, hittad, hittat, hittade, återfunnen, räddad, fundet, reddet, funnet, löytyi, löydetty, löytynyt,
     pelastettu, odnaleziono, odnaleziony, odnaleziona, znaleziono, znaleziony, znaleziona, nalezen, nalezena, nalezeno, nalezeni,
     găsit, găsită, găsiți,  salvată, megtalálták, megtalált, megkerült, előkerült, bulundu, kurtarıldı, найден, найдена, найдено,
     найдены, нашли, нашлась, нашелся, знайдено, знайшли, знайдений, знайдена, βρέθηκε, βρέθηκαν, εντοπίστηκε, ditemukan, natagpuan,
     nahanap`,
  ],
  [
    TURN.resolved,
    `~return, ~returns, ~returned, ~fixed, ~repaired, ~renew, ~rebuild, resolved, resumed, resumes, resume, restored,  reopened, reopens, reopen, back in service, back to normal, behoben, wieder
     frei, wieder aufgenommen, wiederaufgenommen, wiederhergestellt, wieder geöffnet, résolu, résolue, reprend, rétabli, rétablie,
     repris,  rouvre, rouvert, rouverte, resuelto, resuelta, reanuda, reanudan, reanudado, reanudada, restablecido,
     restablecida, reabre, reabierto, resolvido, resolvida, retomado, retomada, restabelecido, reaberto, reaberta, risolto, risolta,
     ripreso, ripresa, riprende, riprendono, ripristinato, ripristinata, riaperto, riaperta, riapre,  hervat, hersteld,
     heropend, löst, återupptas, återupptagen, återställd, öppnar igen, löst problem, genoptaget, genoptages, genåbnet, gjenopptatt,
     gjenåpnet, løst, ratkaistu, jatkuu, palautettu, avattu uudelleen, wznowiono, wznowiony, wznowiona, przywrócono, rozwiązano,
     obnoven, obnovena, obnoveno, vyřešeno, reluat, reluată, restabilit, restabilită, redeschis, redeschisă, rezolvat, rezolvată,
     helyreállt, helyreállították, újraindult, újranyitott, megoldották, yeniden başladı, yeniden açıldı, giderildi, возобновлен,
     возобновлено, возобновлена, возобновили, восстановлен, восстановлено, восстановлена, открыт снова, устранен, устранена, устранено,
     відновлено, відновлений, відновлена, усунено, αποκαταστάθηκε, επαναλειτουργεί, επιλύθηκε, dilanjutkan, dibuka kembali, pulih,
     naibalik, nagbukas muli`,
  ],
  [
    TURN.corrected,
    `corrected, correction, corrects, refiled, berichtigt, berichtigung, korrigiert, korrektur, corrigé, corrigée,
     rectificatif, rectification, corregido, corregida, corrección, rectificación, corrigido, corrigida, correção,
     corretto, corretta, correzione, rettifica, gecorrigeerd, correctie, rectificatie, rättat, rättelse, korrigerad,
     rettet, rettelse, rettelser, korjattu, oikaisu, korjaus, poprawiono, sprostowanie, korekta, opraveno, corectat,
     corectură, rectificare, javítva, helyesbítés, düzeltme, düzeltildi, исправлено, исправлена, исправление,
     поправка, виправлено, виправлення, διόρθωση, διορθώθηκε, ralat, koreksi, pagwawasto, itinama`,
  ],
  [
    TURN.withdrawn,
    `~retire, ~retired, ~withdraw, ~withdraws, ~pull, ~pulls, ~cut, ~cuts, ~drops, ~resign, ~resigned, withdrawn,
     retracted, retraction, retracts, zurückgezogen, ritirato, ritirata, tillbakadragen, tilbagetrukket, trukket
     tilbake, wycofano, staženo, visszavonva, geri çekildi, опровержение, отозван, отозвано, спростування, відкликано,
     ανακλήθηκε, ditarik`,
  ],
  [
    TURN.updated,
    `^update, ^updated, ^aktualisiert, ^aktualisierung, ^mise à jour, ^actualisé, ^actualización, ^actualizado, ^atualização,
     ^atualizado, ^aggiornamento, ^aggiornato, ^bijgewerkt, ^uppdatering, ^uppdaterad, ^opdatering, ^opdateret, ^oppdatering,
     ^oppdatert, ^päivitys, ^päivitetty, ^aktualizacja, ^aktualizace, ^aktualizováno, ^actualizare, ^actualizat, ^frissítés,
     ^frissítve, ^güncelleme, ^güncellendi, ^обновление, ^обновлено, ^оновлення, ^оновлено, ^ενημέρωση, ^pembaruan, ^perbarui`,
  ],
  [
    TURN.final,
    `full-time, full time, final whistle, final score, final result, endstand, abpfiff, schlusspfiff, coup de sifflet final, score final,
     pitido final, resultado final, fischio finale, risultato finale, eindstand, slutresultat, slutsignal, sluttresultat,
     lopputulos, wynik końcowy, konečný výsledek, rezultat final, végeredmény, maç sonucu, финальный свисток, итоговый счет,
     фінальний свисток, τελικό αποτέλεσμα, hasil akhir`,
  ],
  [
    TURN.begun,
    `half-time, half time, kick-off, halbzeit, halbzeitstand, anpfiff, mi-temps, medio tiempo,  intervalo, intervallo, fine
     primo tempo,  ruststand, halvtid,   puoliaika, do przerwy, poločas, pauză, félidő, ilk yarı, перерыв, перерва,
     ημίχρονο, babak pertama`,
  ],
];
