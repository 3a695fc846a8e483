// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/helpdialog.h"

#include "app/look/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Help)
};

QString helpText()
{
    return Words::tr(
        "## What happens in a run\n\n"
        "1. **Setup**: a place for the data of the run is made.\n"
        "2. **Agent**: the author writes tasks with a check for each, in a sandbox of its own.\n"
        "3. **Benchmark**: every tested model works on the tasks in another sandbox, and the "
        "answers are graded in a third.\n"
        "4. **Cleanup**: everything that was made for the run is removed.\n\n"
        "## What the words mean\n\n"
        "- **Passed**, **Failed**: the check or the judge has decided.\n"
        "- **Limit**: the task's own time or steps ran out. It counts as not passed.\n"
        "- **Errored**: the provider failed. It does not count.\n"
        "- **Cancelled**: not started, or cut short. It does not count.\n"
        "- **Interval**: where the score would probably lie with many more tasks.\n"
        "- **offline**: rules in place of a model, to try everything without a key.\n\n"
        "## Keys\n\n"
        "| | |\n|---|---|\n"
        "| Ctrl+N | New benchmark |\n"
        "| Ctrl+Return | Run |\n"
        "| Ctrl+. , Ctrl+Shift+. | Stop, stop at once |\n"
        "| Ctrl+R | Run again |\n"
        "| Ctrl+1 … Ctrl+5 | Tabs of a run |\n"
        "| Ctrl+F, Ctrl+L | Find in the page, search runs |\n"
        "| Ctrl+E | Export the run |\n"
        "| F2, Del, Ctrl+Z | Rename, delete, undo |\n"
        "| F6 | Next area |\n");
}

} // namespace

void showHelp(QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"helpDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Help"));
    auto *text = new QTextBrowser;
    text->setMarkdown(helpText());
    text->setAccessibleName(Words::tr("Help"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog->resize(gridUnit * 72, gridUnit * 72);
    dialog->show();
}

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Words::tr("About Quaver"));
    box->setIconPixmap(QApplication::windowIcon().pixmap(64, 64));
    box->setTextFormat(Qt::PlainText);
    box->setText(Words::tr("Quaver %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(
        Words::tr("Benchmarks for AI agents, from a sentence.\n\nQt %1 (built with %2)\n\nFree "
                  "software under the GNU General Public License, version 3 or later.")
            .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)));
    box->setStandardButtons(QMessageBox::Close);
    box->show();
}

} // namespace Quaver::Ui
