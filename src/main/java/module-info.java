import org.jspecify.annotations.NullMarked;

/// Viewership Explorer: from the request log of a streaming service to who watched what.
///
/// Data flows one way through the packages `source`, `store`, `viewing`, `ingest`, `service`, `query`, `chart`,
/// `export`, `serve`, `cli`, `ui`, `app`; each may use only those named before it.
///
/// The module is open because Jackson, picocli and JavaFX read its records, commands and stages by reflection.
@NullMarked
open module app.viewership {
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    requires static org.jspecify;
    requires javafx.base;
    requires javafx.graphics;
    requires javafx.controls;
    requires javafx.swing;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.jfree.chart.fx;
    requires org.jfree.jfreechart;
    requires org.apache.commons.csv;
    requires org.apache.commons.io;
    requires com.h2database;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires info.picocli;
    requires net.harawata.appdirs;
}
