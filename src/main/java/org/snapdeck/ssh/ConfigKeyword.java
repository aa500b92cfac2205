package org.snapdeck.ssh;

import java.util.Set;

/// What the keywords of ssh_config(5) mean to us.
enum ConfigKeyword {
    /// It says which host is reached, how, or as whom, and we understand it.
    USED,
    /// It says something of that kind that we can't do.
    UNSUPPORTED,
    /// It changes neither the host nor the way nor the login; or we are stricter than it in any case.
    INDIFFERENT;

    private static final Set<String> UNDERSTOOD = Set.of(
            "hostname",
            "port",
            "user",
            "identityfile",
            "identitiesonly",
            "proxyjump",
            "proxycommand",
            "hostkeyalias",
            "userknownhostsfile");

    private static final Set<String> CAREFREE = Set.of(
            "addkeystoagent",
            "batchmode",
            "checkhostip",
            "casignaturealgorithms",
            "ciphers",
            "clearallforwardings",
            "compression",
            "connectionattempts",
            "connecttimeout",
            "controlmaster",
            "controlpath",
            "controlpersist",
            "canonicaldomains",
            "canonicalizefallbacklocal",
            "canonicalizemaxdots",
            "canonicalizepermittedcnames",
            "channeltimeout",
            "dynamicforward",
            "enableescapecommandline",
            "enablesshkeysign",
            "escapechar",
            "exitonforwardfailure",
            "fingerprinthash",
            "forkafterauthentication",
            "forwardagent",
            "forwardx11",
            "forwardx11timeout",
            "forwardx11trusted",
            "gatewayports",
            "globalknownhostsfile",
            "gssapiauthentication",
            "gssapidelegatecredentials",
            "hashknownhosts",
            "hostbasedacceptedalgorithms",
            "hostbasedauthentication",
            "hostbasedkeytypes",
            "hostkeyalgorithms",
            "ignoreunknown",
            "ipqos",
            "kbdinteractiveauthentication",
            "kbdinteractivedevices",
            "kexalgorithms",
            "localcommand",
            "localforward",
            "loglevel",
            "logverbose",
            "macs",
            "nohostauthenticationforlocalhost",
            "numberofpasswordprompts",
            "obscurekeystroketiming",
            "passwordauthentication",
            "permitlocalcommand",
            "permitremoteopen",
            "preferredauthentications",
            "pubkeyacceptedalgorithms",
            "pubkeyacceptedkeytypes",
            "pubkeyauthentication",
            "rekeylimit",
            "remotecommand",
            "remoteforward",
            "requesttty",
            "requiredrsasize",
            "securitykeyprovider",
            "sendenv",
            "serveralivecountmax",
            "serveraliveinterval",
            "sessiontype",
            "setenv",
            "stdinnull",
            "streamlocalbindmask",
            "streamlocalbindunlink",
            "stricthostkeychecking",
            "syslogfacility",
            "tcpkeepalive",
            "tunnel",
            "tunneldevice",
            "updatehostkeys",
            "useknownhosts",
            "verifyhostkeydns",
            "visualhostkey",
            "xauthlocation",
            "challengeresponseauthentication",
            "usekeychain",
            "protocol");

    static ConfigKeyword of(ConfigLine line) {
        if (UNDERSTOOD.contains(line.keyword())) {
            return USED;
        }
        return CAREFREE.contains(line.keyword()) || isOff(line) ? INDIFFERENT : UNSUPPORTED;
    }

    /// What is switched off, or left as it would be without the line, needs no support.
    private static boolean isOff(ConfigLine line) {
        return switch (line.keyword()) {
            case "canonicalizehostname", "proxyusefdpass" -> line.value().equalsIgnoreCase("no");
            case "addressfamily" -> line.value().equalsIgnoreCase("any");
            case "identityagent" -> line.value().equals("SSH_AUTH_SOCK");
            case "certificatefile", "pkcs11provider", "knownhostscommand", "revokedhostkeys" ->
                line.value().equalsIgnoreCase("none");
            default -> false;
        };
    }
}
