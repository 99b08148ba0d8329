package org.etalon.ui;

import java.time.Instant;

@SuppressWarnings("ArrayRecordComponent")
record HandedDocument(byte[] xml, Instant until) {}
