package org.countersign.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Drop-down lists and date checks on cells that are for the reader to fill in. */
public final class Choices {

    private Choices() {}

    /** Offers a list of words in the rows of a column; another word is questioned and not refused. */
    public static void offer(
            XSSFSheet sheet, int firstRow, int lastRow, int column, List<String> words, @Nullable String prompt) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint list = helper.createExplicitListConstraint(words.toArray(String[]::new));
        DataValidation validation = validation(helper, list, firstRow, lastRow, column, prompt);
        validation.createErrorBox("Not in the list", shortened("Please choose one of: " + String.join(", ", words)));
        sheet.addValidationData(validation);
    }

    /** Says in the rows of a column what is wanted there, and takes whatever is given. */
    public static void say(XSSFSheet sheet, int firstRow, int lastRow, int column, String prompt) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(
                validation(helper, helper.createCustomConstraint("TRUE"), firstRow, lastRow, column, prompt));
    }

    /** Whether Excel can hold the words as a list: not too long in all, and no comma or quotation mark, which part them. */
    public static boolean canOffer(List<String> words) {
        String list = String.join(",", words);
        return !words.isEmpty()
                && list.length() <= 250
                && words.stream().noneMatch(word -> word.contains(",") || word.contains("\""));
    }

    /** Asks for a date in the rows of a column; something else is questioned and not refused. */
    public static void askForDay(XSSFSheet sheet, int firstRow, int lastRow, int column, @Nullable String prompt) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint since1980 =
                helper.createDateConstraint(OperatorType.GREATER_THAN, "DATE(1980,1,1)", "", "");
        DataValidation validation = validation(helper, since1980, firstRow, lastRow, column, prompt);
        validation.createErrorBox("Not a date", "Please give a date, such as 2026-03-31.");
        sheet.addValidationData(validation);
    }

    private static DataValidation validation(
            DataValidationHelper helper,
            DataValidationConstraint constraint,
            int firstRow,
            int lastRow,
            int column,
            @Nullable String prompt) {
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        if (prompt != null) {
            validation.setShowPromptBox(true);
            validation.createPromptBox("", shortened(prompt));
        }
        return validation;
    }

    /** Excel takes no more than 225 characters of a message for wrong values, and 255 of a prompt. */
    private static String shortened(String prompt) {
        return prompt.length() <= 225 ? prompt : prompt.substring(0, 224) + "…";
    }
}
