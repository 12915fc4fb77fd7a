package countinghouse.reports;

import countinghouse.reports.SheetLine.Kind;
import countinghouse.sales.ZReport;
import java.util.ArrayList;
import java.util.List;

/** The hours of a day: bars without gaps, and their figures below the bars or, where they are too wide, in two columns. */
final class DailyHours {
    private static final int HOURS_OF_A_DAY = 24;
    /** Hundredths of a point that the bars of most days share. */
    private static final int PLOT_WIDTH = 46_900;
    /** Hundredths of a point: what a digit of a 7 pt label takes, a comma or point, and what keeps two labels apart. */
    private static final int DIGIT = 454;

    private static final int MARK = 205;
    private static final int APART = 250;

    private final Wording wording;
    private final List<ZReport.HourLine> hours;

    DailyHours(ZReport report, Wording wording) {
        this.wording = wording;
        this.hours = withoutGaps(report.hours());
    }

    List<HourBar> bars() {
        boolean below = figuresFitBelow();
        return hours.stream()
                .map(hour -> new HourBar(
                        below ? hour.hour() + "\n" + wording.amount(hour.net()) : String.valueOf(hour.hour()),
                        wording.major(hour.net())))
                .toList();
    }

    List<SheetLine> leftColumn() {
        return figuresFitBelow() ? List.of() : lines(hours.subList(0, half()));
    }

    List<SheetLine> rightColumn() {
        return figuresFitBelow() ? List.of() : lines(hours.subList(half(), hours.size()));
    }

    /** The chart as a sentence, for those who cannot see it. */
    String spoken() {
        return String.join(
                "; ",
                hours.stream()
                        .map(hour -> wording.say("hours.spoken", clock(hour), wording.amount(hour.net())))
                        .toList());
    }

    private boolean figuresFitBelow() {
        int widest = hours.stream()
                .mapToInt(hour -> width(wording.amount(hour.net())))
                .max()
                .orElse(0);
        return (widest + APART) * Math.max(1, hours.size()) <= PLOT_WIDTH;
    }

    private static int width(String amount) {
        int marks = (int) amount.chars().filter(c -> c == ',' || c == '.').count();
        return marks * MARK + (amount.length() - marks) * DIGIT;
    }

    private List<SheetLine> lines(List<ZReport.HourLine> some) {
        List<SheetLine> lines = new ArrayList<>();
        for (ZReport.HourLine hour : some) {
            Kind kind = lines.isEmpty() ? Kind.FIRST : Kind.ROW;
            lines.add(new SheetLine(kind, clock(hour), "", wording.amount(hour.net())));
        }
        return lines;
    }

    private int half() {
        return (hours.size() + 1) / 2;
    }

    private String clock(ZReport.HourLine hour) {
        return wording.say("hours.clock", String.format("%02d", hour.hour()));
    }

    /** In the order given, which is the day's: a bar that closes at 4 begins in the evening and passes midnight. */
    private static List<ZReport.HourLine> withoutGaps(List<ZReport.HourLine> given) {
        List<ZReport.HourLine> all = new ArrayList<>();
        for (ZReport.HourLine hour : given) {
            while (!all.isEmpty() && next(all.getLast().hour()) != hour.hour() && all.size() < HOURS_OF_A_DAY) {
                all.add(new ZReport.HourLine(next(all.getLast().hour()), 0));
            }
            all.add(hour);
        }
        return List.copyOf(all);
    }

    private static int next(int hour) {
        return (hour + 1) % HOURS_OF_A_DAY;
    }
}
