/** Boilerplate phrases in Turkish. */
import type { LanguageWords } from '../kinds.ts';

/** Row `tr` of the table in `index.ts`. */
export const tr: LanguageWords = {
  language: 'tr',
  common: 've bir bu da de için ile olarak daha çok olan gibi en sonra kadar ancak ise ne her göre',
  replyForm: `Bir yanıt yazın | Bir yanıt yazın Yanıtı iptal et | Bir cevap yazın | Bir cevap yazın Cevabı iptal
    et | Cevap bırakın | Yorum yapın | Yorum yaz | Yorum yazın | Yorum bırakın | Yorum bırak | Yorum ekle |
    Yorum gönder | Yorumu gönder | Yorum yap | Yanıtı iptal et | Cevabı iptal et | Yanıtı iptal etmek için
    buraya tıklayın | Yorumunuz | Düşüncelerinizi paylaşın | Siz de yorum yapın | İlk yorumu siz yapın | İlk
    yorumu sen yap | Henüz yorum yok | Henüz yorum yapılmamış | Yorum yok | Yorumlar kapalı | Yorumlar kapatıldı
    | Yorum yapmak için giriş yapın`,
  replyNotice: `E-posta adresiniz yayınlanmayacak | E-posta hesabınız yayımlanmayacak | E-posta adresiniz
    yayımlanmayacak | E-posta adresiniz gizli kalacak | Gerekli alanlar | Zorunlu alanlar | Daha sonraki
    yorumlarımda kullanılması için adım, e-posta adresim ve site adresim bu tarayıcıya kaydedilsin | Bir dahaki
    sefere yorum yaptığımda kullanılmak üzere adımı | Yorum yapabilmek için oturum açmalısınız | Yorum yapmak
    için oturum açmalısınız | Yorum yapabilmek için giriş yapmalısınız | İstenmeyenleri azaltmak için Akismet
    kullanır | Yorum verilerinizin nasıl işlendiği | Beni yeni yazılarda e-posta ile bilgilendir | Beni sonraki
    yorumlar için e-posta ile bilgilendir`,
  replyField: `Ad | İsim | Adınız | İsminiz | E-posta | E-posta adresiniz | Email | İnternet sitesi | Web sitesi
    | Site | Yorum | Mesaj | Gönder | Konu | Zorunlu`,
  commentsHeading: `Yorumlar | Yorum | # yorum | Yorumlar (#) | Bir yorum | # yanıt | # cevap | Bir yanıt | #
    düşünce | hakkında # yorum | Tüm yorumlar | Yorumları göster | Yorumları gör | Yorumları oku | Tüm yorumları
    gör | Okur yorumları | Okuyucu yorumları | Son yorumlar`,
  commentAction: `Yanıtla | Cevapla | Yanıtlamak için giriş yapın | Cevaplamak için giriş yapın | Şikayet et |
    dedi ki | diyor ki | Beğen | Alıntıla | Düzenle | Eski yorumlar | Yeni yorumlar | Daha eski yorumlar`,
  readMore: `Devamını oku | Devamı | Devamını okuyun | Daha fazla oku | Daha fazlası | Daha fazla bilgi | Ayrıca
    okuyun | Ayrıca bakınız | Bunu da okuyun | Bunları da okuyun | Okumaya devam et | Okumaya devam edin |
    Haberin devamı | Haberin devamı için | Tıklayın | Detaylar için tıklayın | İlgili haber | İlginizi çekebilir
    | Kaçırmayın | Ayrıntılar | Tamamını oku`,
  related: `İlgili haberler | İlgili yazılar | İlgili makaleler | İlgili içerikler | İlgili konular | Benzer
    haberler | Benzer yazılar | Benzer içerikler | Benzer makaleler | Diğer haberler | Diğer yazılar | Daha
    fazla haber | Bunlar da ilginizi çekebilir | İlginizi çekebilir | İlginizi çekebilecek haberler | Bunları da
    beğenebilirsiniz | Bunu da beğenebilirsiniz | Hoşunuza gidebilir | Önerilenler | Önerilen haberler |
    Önerilen yazılar | Sizin için önerilenler | Sizin için seçtiklerimiz | En çok okunanlar | En çok okunan
    haberler | Çok okunanlar | Popüler | Popüler haberler | Popüler yazılar | Son haberler | Son dakika
    haberleri | Son yazılar | Son eklenenler | Günün haberleri | Manşetler | Öne çıkanlar | Gündem | Sonraki
    haber | Önceki haber | Sonraki yazı | Önceki yazı | Yazı gezinmesi | Yazı dolaşımı | Kaçırmayın | Editörün
    seçtikleri | Trendler`,
  share: `Beğen Yükleniyor | Paylaş | Paylaşın | Bu haberi paylaş | Haberi paylaş | Bu yazıyı paylaş | Yazıyı paylaş | Bunu paylaş |
    Arkadaşlarınla paylaş | Sosyal medyada paylaş | Facebook’ta paylaş | Twitter’da paylaş | X’te paylaş |
    WhatsApp’ta paylaş | Paylaşmak için tıklayın | Tweetle | Arkadaşına gönder | E-posta ile gönder | Bağlantıyı
    kopyala | Linki kopyala | Link kopyalandı | Kaydet | Beğen | Favorilere ekle`,
  newsletter: `bültenimize abone olun | bültenimize kaydolun | bültene abone ol | bültene kaydol | e-bültene
    abone | e-posta bültenimize | haber bültenimize | ücretsiz abone olun | kanalımıza abone olun | WhatsApp
    kanalımıza | Telegram kanalımıza | gelen kutunuza | e-posta adresinizi girin | e-posta adresinizi yazın |
    uygulamamızı indirin | uygulamayı indirin | mobil uygulamamızı | istediğiniz zaman abonelikten
    çıkabilirsiniz | abone olduğunuz için teşekkür | bize katılın`,
  advertisement: `Reklam | Reklamlar | Advertorial | Sponsorlu | Sponsorlu içerik | Sponsor içerik | Tanıtım |
    Haberin devamı reklamdan sonra | Reklamdan sonra devam ediyor | Reklamı geç | Reklam alanı | İlan`,
  cookie: `çerezler kullanır | çerez kullanıyoruz | çerezleri kullanıyoruz | çerezler kullanılmaktadır | tümünü
    kabul et | tümünü reddet | çerezleri kabul et | çerez ayarları | çerez politikası | çerez tercihleri |
    gizlilik politikası`,
  tags: `Etiketler | Etiket | Kategoriler | Kategori | Anahtar kelimeler | Konular | Konu | Yayınlandığı kategori
    | Etiketlendi`,
  byline: `Yazan | Yazar | Yazarlar | Haber | Muhabir | Editör | Yayınlayan | Tarafından | Kaleme alan |
    Hazırlayan`,
  photoCredit: `Fotoğraf | Fotoğraflar | Foto | Arşiv fotoğrafı | Arşiv | Görsel | Görsel kaynağı | Kaynak |
    Resim | İllüstrasyon | Video | Temsili fotoğraf | Temsili görsel | Fotoğraf kaynağı`,
  copyright: `Tüm hakları saklıdır | Her hakkı saklıdır | Telif hakkı | İzinsiz kopyalanamaz | Kaynak
    gösterilmeden | Gizlilik politikası | Kullanım koşulları | Kullanım şartları`,
  printTools: `Bu yazıyı oyla | Bu yazıyı değerlendir | Makaleyi değerlendir |
    Yazdır | Haberi yazdır | Yazdırılabilir sürüm | Yazı boyutu | Yazı tipi boyutu | Dinle | Haberi
    dinle | Sesli dinle | İçeriğe geç | İçeriğe atla | Ana içeriğe atla | Başa dön | Yukarı çık | Yukarı | Ana
    sayfa | Anasayfa | Menü | Ara | Kapat | Daha fazla göster | Daha az göster | Daha fazla yükle | Sonraki |
    Önceki | Okuma süresi | Okuma süresi # dakika | # dakika okuma | # dk okuma | Görüntülenme | # görüntülenme
    | Hata bildir | İçindekiler | Giriş yap | Kayıt ol | Üye ol | Tam ekran`,
  followUs: `Bizi takip edin | Takip edin | Takip et | Bizi takip et | Sosyal medyada bizi takip edin | Bizi
    izleyin | Abone ol | Abone olun | Bizi Google Haberler’de takip edin`,
  paywall: `yalnızca abonelere | sadece abonelere | abonelere özel | okumaya devam etmek için | devamını okumak
    için abone | zaten abone misiniz | abone iseniz giriş yapın | üye girişi yapın`,
  liveUpdates: `Son dakika | Canlı | Canlı yayın | Canlı anlatım | Flaş | Özel haber | Özel | Güncellendi | Video
    | Foto galeri | Röportaj | Analiz | Yorum | Görüş | Podcast`,
};
