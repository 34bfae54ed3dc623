/** Boilerplate phrases in Vietnamese. */
import type { LanguageWords } from '../kinds.ts';

/** Row `vi` of the table in `index.ts`. */
export const vi: LanguageWords = {
  language: 'vi',
  common: 'và của là có cho không được trong một với các người đã này để khi những về từ đến',
  replyForm: `Để lại một bình luận | Để lại bình luận | Để lại một bình luận Hủy | Để lại một bình luận Hủy trả
    lời | Để lại phản hồi | Trả lời Hủy | Hủy trả lời | Viết bình luận | Gửi bình luận | Thêm bình luận | Gửi
    phản hồi | Phản hồi | Viết một bình luận | Bình luận của bạn | Ý kiến của bạn | Gửi ý kiến | Viết phản hồi |
    Nhấn vào đây để hủy trả lời | Chưa có bình luận | Không có bình luận | Không có phản hồi | Bình luận đã đóng
    | Hãy là người đầu tiên bình luận | Đăng nhập để bình luận`,
  replyNotice: `Email của bạn sẽ không được hiển thị công khai | Địa chỉ email của bạn sẽ không được công bố |
    Email của bạn sẽ không được công khai | Thư điện tử của bạn sẽ không được hiển thị công khai | Các trường
    bắt buộc được đánh dấu | Các ô bắt buộc được đánh dấu | Những trường bắt buộc được đánh dấu | Lưu tên của
    tôi, email, và trang web trong trình duyệt này | Lưu tên của tôi | Bạn phải đăng nhập để gửi bình luận | Bạn
    phải đăng nhập để gửi phản hồi | Bạn cần đăng nhập để bình luận | Trang web này sử dụng Akismet để hạn chế
    spam | Tìm hiểu bình luận của bạn được duyệt như thế nào | Thông báo cho tôi khi có bình luận mới`,
  replyField: `Tên | Tên của bạn | Họ tên | Họ và tên | Email | Địa chỉ email | Trang web | Website | Bình luận |
    Nội dung | Gửi | Tiêu đề | Bắt buộc`,
  commentsHeading: `Bình luận | # bình luận | Bình luận (#) | Một bình luận | # phản hồi | Một phản hồi | # suy
    nghĩ về | # bình luận về | Ý kiến | Ý kiến (#) | Ý kiến bạn đọc | Bình luận của độc giả | Tất cả bình luận |
    Xem bình luận | Xem tất cả bình luận | Xem thêm bình luận | Bình luận mới nhất`,
  commentAction: `Trả lời | Đăng nhập để trả lời | Báo cáo | Báo vi phạm | viết | nói | Thích | Trích dẫn | Chỉnh
    sửa | Bình luận cũ hơn | Bình luận mới hơn`,
  readMore: `Đọc thêm | Xem thêm | Đọc tiếp | Đọc ngay | Đọc toàn bộ | Xem ngay | Xem chi tiết | Chi tiết | Tìm
    hiểu thêm | Có thể bạn quan tâm | Tin liên quan | Bài liên quan | Đừng bỏ lỡ | Mời xem thêm | Tiếp tục đọc`,
  related: `Bài viết liên quan | Tin liên quan | Bài liên quan | Tin tức liên quan | Chủ đề liên quan | Nội dung
    liên quan | Liên quan | Bài viết tương tự | Bài viết khác | Tin khác | Các tin khác | Tin cùng chuyên mục |
    Cùng chuyên mục | Cùng chủ đề | Có thể bạn quan tâm | Có thể bạn sẽ thích | Có thể bạn thích | Bạn có thể
    thích | Gợi ý cho bạn | Dành cho bạn | Đề xuất | Đọc thêm | Xem thêm | Đọc nhiều | Đọc nhiều nhất | Tin đọc
    nhiều | Xem nhiều | Xem nhiều nhất | Phổ biến | Bài viết phổ biến | Nổi bật | Tin nổi bật | Bài viết nổi bật
    | Tin mới | Tin mới nhất | Mới nhất | Bài viết mới | Bài viết mới nhất | Bài viết gần đây | Tin nóng | Bài
    sau | Bài trước | Bài tiếp theo | Bài viết tiếp theo | Bài viết trước | Điều hướng bài viết | Đừng bỏ lỡ |
    Xu hướng`,
  share: `Chia sẻ | Chia sẻ bài viết | Chia sẻ bài viết này | Chia sẻ điều này | Chia sẻ lên | Chia sẻ lên
    Facebook | Chia sẻ Facebook | Chia sẻ qua | Chia sẻ với bạn bè | Chia sẻ trên | Bấm để chia sẻ | Nhấn để
    chia sẻ | Nhấp để chia sẻ | Gửi cho bạn bè | Gửi email | Sao chép liên kết | Copy link | Đã sao chép | Thích
    bài này | Lưu | Lưu bài viết`,
  newsletter: `đăng ký nhận bản tin | đăng ký nhận tin | nhận bản tin | bản tin của chúng tôi | đăng ký kênh |
    theo dõi kênh | nhập email của bạn | nhập địa chỉ email | tải ứng dụng | tải app | vào hộp thư của bạn | hủy
    đăng ký bất cứ lúc nào | tham gia kênh Telegram | tham gia nhóm | cảm ơn bạn đã đăng ký`,
  advertisement: `Quảng cáo | Nội dung quảng cáo | Được tài trợ | Tài trợ | Bài viết được tài trợ | Tin tài trợ |
    Bài viết tiếp tục sau quảng cáo | Bỏ qua quảng cáo | Quảng cáo - đọc tiếp bên dưới`,
  cookie: `sử dụng cookie | chúng tôi sử dụng cookie | chấp nhận tất cả | từ chối tất cả | chấp nhận cookie | cài
    đặt cookie | chính sách cookie | chính sách bảo mật | chính sách quyền riêng tư`,
  tags: 'Thẻ | Từ khóa | Từ khoá | Tags | Tag | Chuyên mục | Danh mục | Chủ đề | Đăng trong | Được gắn thẻ',
  byline: `Bởi | Tác giả | Viết bởi | Đăng bởi | Phóng viên | Biên tập | Biên tập viên | Bài | Theo | Thực hiện`,
  photoCredit: `Ảnh | Hình ảnh | Hình | Nguồn | Nguồn ảnh | Ảnh minh họa | Ảnh minh hoạ | Ảnh tư liệu | Minh họa
    | Video | Đồ họa`,
  copyright: `Bản quyền thuộc về | Bảo lưu mọi quyền | Đã đăng ký bản quyền | Cấm sao chép | Không sao chép |
    Chính sách bảo mật | Điều khoản sử dụng`,
  printTools: `Đánh giá bài viết | Đánh giá bài viết này |
    In | In bài viết | In trang này | Cỡ chữ | Kích thước chữ | Nghe | Nghe bài viết | Nghe đọc bài |
    Chuyển đến nội dung | Chuyển tới nội dung | Bỏ qua nội dung | Lên đầu trang | Về đầu trang | Trang chủ |
    Menu | Tìm kiếm | Đóng | Xem thêm | Thu gọn | Tải thêm | Tiếp theo | Trước | Thời gian đọc | # phút đọc |
    Lượt xem | # lượt xem | Báo lỗi | Mục lục | Đăng nhập | Đăng ký | Toàn màn hình`,
  followUs: `Theo dõi chúng tôi | Theo dõi chúng tôi trên | Theo dõi | Kết nối với chúng tôi | Tìm chúng tôi trên`,
  paywall: `dành cho thành viên | chỉ dành cho người đăng ký | để đọc tiếp | để tiếp tục đọc | đăng nhập để đọc |
    đã là thành viên | đăng ký để đọc`,
  liveUpdates: `Trực tiếp | Nóng | Mới nhất | Cập nhật | Độc quyền | Video | Ảnh | Phỏng vấn | Phân tích | Ý kiến
    | Podcast | Tin nóng`,
};
