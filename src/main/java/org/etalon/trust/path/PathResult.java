package org.etalon.trust.path;

/** Whether an X.509 certificate leads to an anchor. */
public sealed interface PathResult permits FoundPath, NoPath {}
