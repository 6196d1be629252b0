package org.countersign.report.sheet;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.countersign.report.Wording;
import org.countersign.workbook.Palette;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** The chart of checks by area and rating, drawn from the table beside it. */
final class AreaChart {

    private static final String TITLE = "Checks by area and rating";
    private static final List<Palette> FILLS =
            List.of(Palette.RED_BAR, Palette.AMBER_BAR, Palette.GREEN_BAR, Palette.GREY_BAR);

    private final XSSFSheet sheet;
    private final int firstRow;
    private final int lastRow;

    AreaChart(XSSFSheet sheet, int firstRow, int lastRow) {
        this.sheet = sheet;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
    }

    /** Draws the chart from one column to another, beside its table. */
    void draw(int firstColumn, int lastColumn, String description) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor =
                drawing.createAnchor(0, 0, 0, 0, firstColumn, firstRow - 1, lastColumn + 1, lastRow + 2);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(TITLE);
        chart.setTitleOverlay(false);
        XDDFTextRun title =
                chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0);
        title.setFontSize(12d);
        // NB: left to itself, POI writes the language of this machine.
        title.setLanguage(Locale.ENGLISH);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        plot(chart);
        describe(chart, description);
    }

    private void plot(XSSFChart chart) {
        XDDFCategoryAxis areas = chart.createCategoryAxis(AxisPosition.LEFT);
        areas.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis checks = chart.createValueAxis(AxisPosition.BOTTOM);
        checks.setCrosses(AxisCrosses.MAX);
        checks.setMajorUnit(2);
        checks.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, areas, checks);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(45);
        data.setVaryColors(false);
        for (int i = 0; i < HeatMap.COUNTED.size(); i++) {
            addSeries(data, i);
        }
        chart.plot(data);
        overlap(chart);
    }

    /** Puts the bars of a stack in one line. NB: POI's small set of schemas cannot set this value by its own method. */
    private static void overlap(XSSFChart chart) {
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        try (XmlCursor cursor = bars.addNewOverlap().newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }

    private void addSeries(XDDFBarChartData data, int index) {
        int column = 2 + index;
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column)));
        series.setTitle(
                Wording.rating(HeatMap.COUNTED.get(index)),
                new CellReference(sheet.getSheetName(), firstRow - 1, column, true, true));
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(FILLS.get(index).rgb())));
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(firstRow, lastRow, column, column);
    }

    private static void describe(XSSFChart chart, String description) {
        var properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(TITLE);
        properties.setTitle(TITLE);
        properties.setDescr(description);
    }
}
