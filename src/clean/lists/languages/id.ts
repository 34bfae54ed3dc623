/** Boilerplate phrases in Indonesian. */
import type { LanguageWords } from '../kinds.ts';

/** Row `id` of the table in `index.ts`. */
export const id: LanguageWords = {
  language: 'id',
  common: `yang dan di dengan untuk ini itu dari dalam tidak pada akan juga ke karena ada oleh bisa kata telah`,
  replyForm: `Tinggalkan Balasan | Tinggalkan Balasan Batalkan balasan | Batalkan balasan | Tinggalkan komentar |
    Tinggalkan pesan | Tulis komentar | Tulis komentar Anda | Kirim komentar | Kirim Balasan | Beri komentar |
    Berikan komentar | Tambahkan komentar | Tambah komentar | Komentar Anda | Klik di sini untuk membatalkan
    balasan | Tinggalkan ulasan | Belum ada komentar | Tidak ada komentar | Komentar ditutup | Komentar
    dinonaktifkan | Jadilah yang pertama berkomentar | Jadilah yang pertama memberi komentar | Masuk untuk
    berkomentar | Silakan login untuk berkomentar | Tinggalkan jawapan | Tinggalkan komen`,
  replyNotice: `Alamat email Anda tidak akan dipublikasikan | Alamat surel Anda tidak akan dipublikasikan |
    Alamat email tidak akan dipublikasikan | Email Anda tidak akan dipublikasikan | Ruas yang wajib ditandai |
    Kolom yang wajib diisi ditandai | Bidang yang wajib ditandai | Simpan nama, email, dan situs web saya pada
    peramban ini | Simpan nama, surel, dan situs web saya | Anda harus masuk untuk berkomentar | Anda harus
    masuk log untuk mengirim sebuah komentar | Anda harus login untuk berkomentar | Situs ini menggunakan
    Akismet untuk mengurangi spam | Pelajari bagaimana data komentar Anda diproses | Beritahu saya komentar
    selanjutnya | Beritahu saya akan tindak lanjut komentar | Alamat e-mel anda tidak akan disiarkan`,
  replyField: `Nama | Nama Anda | Email | Surel | Alamat email | Situs web | Website | Komentar | Pesan | Kirim |
    Subjek | Wajib`,
  commentsHeading: `Komentar | # komentar | Komentar (#) | Satu komentar | # balasan | Satu tanggapan | #
    tanggapan | # pemikiran pada | # komentar pada | Satu komentar pada | Semua komentar | Lihat komentar |
    Lihat semua komentar | Komentar pembaca | Komentar terbaru | # komen`,
  commentAction: `Balas | Masuk untuk membalas | Laporkan | berkata | mengatakan | Suka | Kutip | Sunting |
    Komentar lama | Komentar baru | Komentar lebih lama`,
  readMore: `Baca juga | Baca selengkapnya | Baca lebih lanjut | Baca selanjutnya | Baca berita selengkapnya |
    Baca terus | Selengkapnya | Lanjutkan membaca | Simak juga | Simak selengkapnya | Lihat juga | Lihat
    selengkapnya | Tonton juga | Berita terkait | Artikel terkait | Pelajari lebih lanjut | Jangan lewatkan |
    Halaman selanjutnya`,
  related: `Artikel terkait | Berita terkait | Pos terkait | Postingan terkait | Topik terkait | Konten terkait |
    Terkait | Berita lainnya | Artikel lainnya | Berita lain | Artikel serupa | Baca juga | Baca selanjutnya |
    Lihat juga | Anda mungkin juga suka | Anda mungkin juga menyukai | Mungkin Anda suka | Mungkin Anda menyukai
    | Rekomendasi | Rekomendasi untuk Anda | Direkomendasikan | Pilihan untuk Anda | Pilihan editor | Pilihan
    redaksi | Terpopuler | Berita terpopuler | Artikel terpopuler | Paling banyak dibaca | Populer | Berita
    populer | Terkini | Berita terkini | Berita terbaru | Artikel terbaru | Pos terbaru | Tulisan terbaru |
    Terbaru | Berita utama | Trending | Sedang tren | Artikel selanjutnya | Artikel sebelumnya | Berita
    selanjutnya | Berita sebelumnya | Navigasi pos | Jangan lewatkan`,
  share: `Bagikan | Bagikan ini | Bagikan artikel | Bagikan artikel ini | Bagikan berita ini | Bagikan ke |
    Bagikan ke Facebook | Bagikan ke Twitter | Bagikan ke WhatsApp | Bagikan di | Bagikan via | Sebarkan |
    Sebarkan ini | Berbagi | Klik untuk berbagi | Klik untuk membagikan | Klik untuk berbagi pada | Kirim ke
    teman | Kirim lewat email | Salin tautan | Salin link | Tautan disalin | Suka | Simpan | Kongsi`,
  newsletter: `berlangganan newsletter | berlangganan buletin | langganan newsletter | daftar newsletter |
    berlangganan gratis | newsletter kami | buletin kami | dapatkan berita terbaru | dapatkan update berita |
    dapatkan update terbaru | ikuti saluran WhatsApp | saluran WhatsApp kami | kanal WhatsApp | channel WhatsApp
    | channel Telegram | kanal Telegram | bergabung di | langsung ke email Anda | ke kotak masuk Anda | masukkan
    email Anda | masukkan alamat email | unduh aplikasi kami | unduh aplikasi | download aplikasi | berhenti
    berlangganan kapan saja | terima kasih telah berlangganan`,
  advertisement: `Iklan | Iklan sponsor | ADVERTISEMENT | Scroll untuk melanjutkan | Scroll untuk melanjutkan
    membaca | Gulir untuk melanjutkan | Lanjutkan membaca setelah iklan | Artikel berlanjut setelah iklan |
    Bersponsor | Disponsori | Konten bersponsor | Lewati iklan | Advertorial | Promosi`,
  cookie: `menggunakan cookie | menggunakan kuki | penggunaan cookie | terima semua | tolak semua | terima cookie
    | pengaturan cookie | kebijakan cookie | kebijakan privasi`,
  tags: 'Tag | Tags | Kategori | Kata kunci | Topik | Label | Ditandai | Diposting di | Diterbitkan di',
  byline: `Oleh | Penulis | Ditulis oleh | Reporter | Pewarta | Editor | Redaktur | Laporan | Diterbitkan oleh |
    Jurnalis`,
  photoCredit: `Foto | Gambar | Sumber | Sumber foto | Sumber gambar | Ilustrasi | Foto ilustrasi | Foto arsip |
    Dok | Dokumentasi | Kredit | Video | Fotografer`,
  copyright: `Hak cipta | Hak cipta dilindungi | Dilarang keras | Dilarang menyalin | Seluruh hak cipta |
    Kebijakan privasi | Syarat dan ketentuan | Ketentuan penggunaan`,
  printTools: `Beri nilai artikel ini | Nilai artikel ini |
    Cetak | Cetak artikel | Versi cetak | Ukuran font | Ukuran teks | Dengarkan | Dengarkan artikel |
    Dengarkan berita | Langsung ke konten | Lewati ke konten | Loncat ke konten | Kembali ke atas | Beranda |
    Menu | Cari | Tutup | Tampilkan lebih banyak | Lihat lebih banyak | Muat lebih banyak | Berikutnya |
    Selanjutnya | Sebelumnya | Waktu baca | Waktu baca # menit | # menit baca | # menit membaca | Dilihat | #
    kali dilihat | Laporkan kesalahan | Daftar isi | Masuk | Daftar | Layar penuh`,
  followUs: `Ikuti kami | Ikuti kami di | Ikuti | Follow kami | Ikuti berita | Temukan kami di | Ikuti
    perkembangan`,
  paywall: `khusus pelanggan | hanya untuk pelanggan | untuk melanjutkan membaca | untuk membaca selengkapnya |
    berlangganan untuk membaca | sudah berlangganan | masuk untuk membaca | konten premium`,
  liveUpdates: `Langsung | Live | Breaking News | Terkini | Eksklusif | Video | Foto | Galeri | Wawancara |
    Analisis | Opini | Kolom | Update | Podcast | Ulasan`,
};
