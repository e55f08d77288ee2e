package dk.familiensplan.home;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * The Danish public holidays: those of <i>helligdagsloven</i>. Great Prayer Day is none since 2024 (act no. 214 of 6 March
 * 2023); Constitution Day and Christmas Eve are days off by agreement, not by that law.
 */
final class DanishHolidays {

    private static final int GREAT_PRAYER_DAY_ENDED = 2024;

    private static final Set<Integer> DAYS_FROM_EASTER = Set.of(-3, -2, 0, 1, 39, 49, 50);
    private static final int GREAT_PRAYER_DAY = 26;

    private DanishHolidays() {}

    static boolean isHoliday(LocalDate day) {
        if (isOn(day, Month.JANUARY, 1) || isOn(day, Month.DECEMBER, 25) || isOn(day, Month.DECEMBER, 26)) {
            return true;
        }
        int fromEaster = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
        return DAYS_FROM_EASTER.contains(fromEaster)
                || fromEaster == GREAT_PRAYER_DAY && day.getYear() < GREAT_PRAYER_DAY_ENDED;
    }

    private static boolean isOn(LocalDate day, Month month, int ofMonth) {
        return day.getMonth() == month && day.getDayOfMonth() == ofMonth;
    }

    /** Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
