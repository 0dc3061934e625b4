import { defineWords } from '@/i18n'

export const useWords = defineWords(
  {
    title: 'Việc hôm nay',
    sentence: '{n} việc đang chờ anh/chị',
    sentence_late: ', {n} việc đã trễ hạn.',
    nothing: 'Không có việc nào của năm {year} đang chờ anh/chị.',
    today: 'Hôm nay',
    week: 'Tuần này',
    later: 'Sắp tới',
    none_today: 'Không có việc gấp.',
    none_week: 'Không có việc trong tuần.',
    none_later: 'Chưa có việc sắp tới.',
    timeline: 'Năm {year} đang ở đâu',
    no_timeline: 'Năm {year} chưa có mốc nào.',
    now: 'hôm nay',
    until: 'đang tới: {day}',
  },
  {
    title: 'Today',
    today: 'Today',
    week: 'This week',
    later: 'Later',
    timeline: 'Where the year {year} stands',
    now: 'today',
  },
)
