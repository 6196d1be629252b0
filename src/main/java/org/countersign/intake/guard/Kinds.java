package org.countersign.intake.guard;

/** What a file is in a reader's words, by its name alone. */
public final class Kinds {

    private Kinds() {}

    public static String of(String path) {
        return switch (Document.extension(path)) {
            case "xlsx", "xlsm", "xls", "xlsb", "ods" -> "workbook";
            case "csv", "tsv" -> "table";
            case "yaml", "yml" -> "form";
            case "pdf", "docx", "docm", "doc", "odt", "txt", "md", "html", "htm" -> "document";
            case "eml", "msg" -> "mail";
            case "json" -> "data";
            case "zip" -> "archive";
            default -> "other";
        };
    }
}
